import { runTool } from '../lib/tool.mjs'

/** Makes everything again that is made from revisions. */
export const main = () => runTool('rebuild-tool')
