// What an endpoint is. Server, web, mock and tests all use the same description.
import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type FilePart = {
  required: boolean
  /** What the reader of the API documentation sees. */
  description: string
}

export type Endpoint = {
  method: Method
  /** Below /api, with the trailing slash; parameters in braces: /agent/files/{id}/ */
  path: string
  summary: string
  /** Who may call it. Left out: a signed-in user, so that forgetting it fails closed. */
  access?: 'public'
  /** Left out: 200. */
  status?: 200 | 201 | 202 | 204
  params?: z.ZodObject
  query?: z.ZodObject
  /** A JSON body; with `files`, the text fields of multipart/form-data. */
  body?: z.ZodType
  /** An absent body counts as {}. */
  bodyOptional?: boolean
  files?: Record<string, FilePart>
  /** What a success answers; left out: nothing. 'bytes': the stored file itself. */
  reply?: z.ZodType | 'bytes'
}

/** Fixes the type and changes nothing. */
export const endpoint = <const E extends Endpoint>(description: E): E => description

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined
type Given<S> = S extends z.ZodType ? z.input<S> : undefined
type Present<T> = { [K in keyof T as T[K] extends undefined ? never : K]: T[K] }

/** What a handler receives, validated. */
export type RequestOf<E extends Endpoint> = Present<{
  params: Parsed<E['params']>
  query: Parsed<E['query']>
  body: Parsed<E['body']>
}>

/** What a caller sends. Files travel beside the fields as Blobs. */
export type InputOf<E extends Endpoint> = Present<{
  params: Given<E['params']>
  query: Given<E['query']>
  body: Given<E['body']>
  files: E['files'] extends Record<string, FilePart>
    ? { [K in keyof E['files']]?: Blob & { name?: string } }
    : undefined
}>

export type ReplyOf<E extends Endpoint> = E['reply'] extends z.ZodType
  ? z.output<E['reply']>
  : E['reply'] extends 'bytes'
    ? Blob
    : undefined

/** '/agent/files/{id}/' and { id: 7 } make '/agent/files/7/'. */
export function pathFor(path: string, params: Record<string, unknown> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
}
