// Prisma's schema engine compiled to WebAssembly: the same engine as the native one, without a
// download. It makes the SQL of a migration and says whether schema and migrations agree.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/** Loads the engine's module once. */
async function loadModule() {
  const base = path.dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
  const bindings = await import(path.join(base, 'schema_engine_bg.js'))
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => console.error(message) }
  const bytes = readFileSync(path.join(base, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return bindings
}

/** All files of the schema folder as the engine wants them. */
function schemaFiles(root) {
  const dir = path.join(root, 'prisma', 'schema')
  return readdirSync(dir)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: path.join(dir, name), content: readFileSync(path.join(dir, name), 'utf8') }))
}

/** The adapter as the engine wants it; the wrapper is a package of the adapter's own. */
function adapterFor(url) {
  const { PrismaPg } = require('@prisma/adapter-pg')
  const requireBeside = createRequire(require.resolve('@prisma/adapter-pg'))
  const { bindMigrationAwareSqlAdapterFactory } = requireBeside('@prisma/driver-adapter-utils')
  return bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }))
}

/**
 * SQL that makes an empty database into the schema of the files.
 * @param {string} root folder of the project
 * @param {string} url address of any PostgreSQL database; only asked for its version
 */
export async function schemaSql(root, url) {
  const { SchemaEngine } = await loadModule()
  const files = schemaFiles(root)
  const engine = await SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => undefined,
    adapterFor(url),
  )
  const result = await engine.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  engine.free()
  return result.stdout ?? ''
}
