/** Members: what they may say about themselves and what is told of them. Browser-safe. */
import { z } from 'zod'
import { localeSchema } from '../catalog/vocabulary'

export const NAME_MIN = 2
export const NAME_MAX = 40

/** Names that would pass for the house's own voice. */
const RESERVED =
  /^(linebook|admin(istrator)?|moderator|moderador|administrador|system|sistema|管理员|版主|系统)$/i
/** Seven digits in a name are a telephone number or a document. */
const MANY_DIGITS = /(?:\d[^\p{L}]*){7,}/u
/** Control, format (bidirectional overrides, zero width) and private characters, line ends. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u

export const memberNameSchema = z
  .string()
  .max(NAME_MAX * 4)
  .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .pipe(
    z
      .string()
      .min(NAME_MIN)
      .max(NAME_MAX)
      .refine((name) => !UNSEEN.test(name), { message: 'bad_characters' })
      .refine((name) => /[\p{L}\p{N}]/u.test(name), { message: 'name_without_letters' })
      .refine((name) => !/[@＠]|:\/\//u.test(name) && !MANY_DIGITS.test(name), { message: 'name_personal' })
      .refine((name) => !RESERVED.test(name), { message: 'name_reserved' }),
  )

export const updateProfileSchema = z
  .strictObject({
    name: memberNameSchema.optional(),
    /** Language of mails and of pages reached without one. */
    locale: localeSchema.optional(),
    /** Languages they read. */
    languages: z
      .array(localeSchema)
      .max(3)
      .transform((list) => [...new Set(list)])
      .optional(),
  })
  .refine((value) => Object.values(value).some((part) => part !== undefined), {
    message: 'nothing_to_change',
  })
export type UpdateProfile = z.input<typeof updateProfileSchema>

export const memberSelfSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(['member', 'moderator', 'admin']),
  trust: z.int(),
  status: z.enum(['active', 'silenced', 'suspended', 'banned']),
  locale: localeSchema,
  languages: z.array(localeSchema),
})
export type MemberSelf = z.infer<typeof memberSelfSchema>

/** What `GET /me` answers; null: nobody is signed in. */
export const meSchema = z.object({ member: memberSelfSchema.nullable() })
export type Me = z.infer<typeof meSchema>
