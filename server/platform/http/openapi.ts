// The contract as OpenAPI 3.1, and a page to read it.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { api } from '#contract/api.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { Problem } from '#contract/problem.ts'
import { apiPage } from './api-page.ts'

type Json = Record<string, unknown>

const description =
  'Paths answer with and without the trailing slash. Failures are application/problem+json (RFC 9457); `message` equals `detail`, worded in the language of Accept-Language (uk, en, pl, de).'

export function openApi(version: string): Json {
  const schemas: Json = {}
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
    const {
      $schema: _,
      $defs,
      ...rest
    } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' }) as Json
    for (const [id, definition] of Object.entries(($defs as Json | undefined) ?? {})) schemas[id] = definition
    return rest
  }
  const problem = {
    description: 'Refused',
    content: { 'application/problem+json': { schema: schemaOf(Problem, 'output') } },
  }

  const paths: Record<string, Json> = {}
  for (const [operationId, endpoint] of Object.entries(api) as [string, Endpoint][]) {
    paths[endpoint.path] ??= {}
    paths[endpoint.path]![endpoint.method.toLowerCase()] = {
      operationId,
      summary: endpoint.summary,
      tags: [endpoint.path.split('/')[1]],
      security: endpoint.access === 'public' ? [] : [{ bearer: [] }],
      parameters: [
        ...parametersOf('path', endpoint.params, schemaOf),
        ...parametersOf('query', endpoint.query, schemaOf),
      ],
      ...requestOf(endpoint, schemaOf),
      responses: { [endpoint.status ?? 200]: successOf(endpoint, schemaOf), default: problem },
    }
  }
  const refs = JSON.stringify({ paths, schemas }).replaceAll('#/$defs/', '#/components/schemas/')
  const resolved = JSON.parse(refs) as { paths: Json; schemas: Json }
  return {
    openapi: '3.1.0',
    info: { title: 'Salon Agent', version, description },
    servers: [{ url: '/api' }],
    paths: resolved.paths,
    components: {
      schemas: resolved.schemas,
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    },
  }
}

type SchemaOf = (schema: z.ZodType, io: 'input' | 'output') => Json

function parametersOf(place: 'path' | 'query', schema: z.ZodObject | undefined, schemaOf: SchemaOf): Json[] {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || !(field as z.ZodType).safeParse(undefined).success,
    schema: place === 'path' ? { type: 'integer' } : schemaOf(field as z.ZodType, 'input'),
  }))
}

function requestOf(endpoint: Endpoint, schemaOf: SchemaOf): Json {
  if (endpoint.files) {
    const fields = endpoint.body ? schemaOf(endpoint.body, 'input') : { type: 'object' }
    const files = Object.entries(endpoint.files)
    const schema = {
      ...fields,
      properties: {
        ...(fields.properties as Json | undefined),
        ...Object.fromEntries(
          files.map(([name, part]) => [
            name,
            { type: 'string', format: 'binary', description: part.description },
          ]),
        ),
      },
      required: [
        ...((fields.required as string[] | undefined) ?? []),
        ...files.filter(([, part]) => part.required).map(([name]) => name),
      ],
    }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } }
  }
  if (!endpoint.body) return {}
  return {
    requestBody: {
      required: !endpoint.bodyOptional,
      content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } },
    },
  }
}

function successOf(endpoint: Endpoint, schemaOf: SchemaOf): Json {
  if (endpoint.reply === undefined) return { description: 'Done' }
  if (endpoint.reply === 'bytes') {
    return {
      description: 'The bytes',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    }
  }
  const media = endpoint.path === '/events/' ? 'text/event-stream' : 'application/json'
  return { description: 'Done', content: { [media]: { schema: schemaOf(endpoint.reply, 'output') } } }
}

export function serveApiDocumentation(http: FastifyInstance, version: string): void {
  const document = openApi(version)
  const page = apiPage(document)
  http.get('/api/openapi.json', async (_request, reply) => reply.send(document))
  http.get('/api/docs/', async (_request, reply) =>
    reply
      .header(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
      )
      .type('text/html; charset=utf-8')
      .send(page),
  )
}
