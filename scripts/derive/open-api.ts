/** The REST API's document, as `/api/v1/openapi.json` gives it. */
import { openApiDocument } from '#platform/api'
import type { Capability } from '#platform/capability'
import type { RegisterDefinition } from '#platform/definition'

export const openApi = (capabilities: readonly Capability[], definition: RegisterDefinition): string =>
  `${JSON.stringify(openApiDocument(capabilities, { title: definition.name, server: '/api/v1' }), null, 2)}\n`
