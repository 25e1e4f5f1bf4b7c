import { z } from 'zod'
import { statementSchema } from './statement'

export const POLICY_STATEMENTS_MAX = 60

/** Content of a policy page: a list of statements that may contradict one another. */
export const policyContentSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    kind: z.literal('policy'),
    statements: z.array(statementSchema).max(POLICY_STATEMENTS_MAX),
  })
  .superRefine((content, context) => {
    const keys = new Set<string>()
    for (const [index, statement] of content.statements.entries()) {
      if (keys.has(statement.key)) {
        context.addIssue({
          code: 'custom',
          message: 'duplicate_key',
          path: ['statements', index, 'key'],
        })
      }
      keys.add(statement.key)
    }
  })
export type PolicyContent = z.infer<typeof policyContentSchema>
