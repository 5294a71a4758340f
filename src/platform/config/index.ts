/** The door to how this installation is set up: the environment, read once at the start. */
export { type Config, ConfigError, type IncomingMail, type MasterKeySource, parseConfig } from './config.ts'
export { type Networks, parseNetworks } from './networks.ts'
export { projectRoot } from './project-root.ts'
