# Seloste in a container. Data and the master key are in the volume; TLS stands in front.
FROM node:24.21.0-bookworm-slim AS built
WORKDIR /opt/seloste
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node scripts/build.ts && npm prune --omit=dev

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 SELOSTE_DATA=/var/lib/seloste
RUN install -d -o node -g node -m 0700 /var/lib/seloste
WORKDIR /opt/seloste
COPY --from=built --chown=node:node /opt/seloste ./
USER node
VOLUME /var/lib/seloste
EXPOSE 3000
# The start of a new register makes its database first.
HEALTHCHECK --start-period=30s --interval=30s --timeout=5s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# PostgreSQL is stopped in order before the process ends.
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "bin/seloste.js"]
CMD ["start"]
