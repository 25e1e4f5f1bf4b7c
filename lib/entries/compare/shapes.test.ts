import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { guideContentSchema } from '../content/guide'
import { carrierContentSchema, jurisdictionContentSchema } from '../content/place'
import { policyContentSchema } from '../content/policy'
import type { Shape } from './shape'
import { shapeOf } from './shapes'

/** The schema inside of what may be absent or has a default. */
function inner(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return inner(schema.unwrap() as z.ZodType)
  }
  return schema
}

/** Places where a schema has fields that the shape does not name, or the other way round. */
function gaps(schema: z.ZodType, shape: Shape, place: string): string[] {
  const bare = inner(schema)
  if (shape.is === 'list' || shape.is === 'sequence') {
    if (!(bare instanceof z.ZodArray)) return [`${place} is no list`]
    return gaps(bare.element as z.ZodType, shape.item, `${place}[]`)
  }
  if (shape.is !== 'group') return []
  if (!(bare instanceof z.ZodObject)) return [`${place} is no object`]
  const fields = bare.shape as Record<string, z.ZodType>
  const names = new Set([...Object.keys(fields), ...Object.keys(shape.fields)])
  return [...names].flatMap((name) => {
    const [theirs, ours] = [fields[name], shape.fields[name]]
    if (!theirs) return [`${place}.${name} is in the shape alone`]
    return ours ? gaps(theirs, ours, `${place}.${name}`) : [`${place}.${name} has no shape`]
  })
}

describe('shapes', () => {
  it.each([
    ['policy', policyContentSchema],
    ['guide', guideContentSchema],
    ['carrier', carrierContentSchema],
    ['jurisdiction', jurisdictionContentSchema],
  ] as const)('name every field of a %s', (kind, schema) => {
    expect(gaps(schema, shapeOf(kind), kind)).toEqual([])
  })

  it('would notice a field that is missing', () => {
    const schema = z.strictObject({ ...policyContentSchema.shape, invented: z.string() })
    expect(gaps(schema, shapeOf('policy'), 'policy')).toEqual(['policy.invented has no shape'])
  })
})
