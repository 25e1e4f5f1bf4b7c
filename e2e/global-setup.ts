/** Starts the site that all tests share, unless the environment names one that runs already. */
import { startSite } from './site.mjs'

export default async function setup() {
  if (process.env.E2E_BASE_URL) return undefined
  const site = await startSite()
  process.env.E2E_BASE_URL = site.baseUrl
  process.env.E2E_DATABASE_URL = site.databaseUrl
  process.env.E2E_DATA_DIR = site.dataDir
  return site.stop
}
