import { runTool } from '../lib/tool.mjs'

/** Sets a member's trust and role. */
export const main = () => runTool('member-tool')
