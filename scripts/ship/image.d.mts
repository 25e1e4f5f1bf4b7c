export type Image = {
  base: string
  copies: { from: string; source: string; target: string }[]
  removed: string[]
  user: string
  port: number
  command: string[]
}
export function readDockerfile(root: string): Image
