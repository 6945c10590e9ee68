// The generated file may be renamed by its generator; what the house asks for has one name.
export type { Tables } from '#database/tables.gen/tables.ts'
