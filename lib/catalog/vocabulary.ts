/**
 * The vocabulary of the field: every code that is stored, sent or shown.
 * Labels in three languages are in `labels.ts`; nothing here knows a language.
 */
import { z } from 'zod'
import { topicSlug } from './slugs'

export { ALL_CARRIERS, topicSlug, WORLD } from './slugs'

export const LOCALES = ['zh', 'es', 'en'] as const
export const localeSchema = z.enum(LOCALES)
export type Locale = z.infer<typeof localeSchema>

/** What a policy page is about. In addresses `_` is written `-`. */
export const TOPICS = [
  'cancel',
  'keep_alive',
  'port_out',
  'port_in',
  'kyc',
  'identity_unlink',
  'esim_activation',
  'esim_transfer',
  'delete_esim_profile',
  'refund',
  'early_termination_fee',
  'billing_after_cancel',
  'stop_auto_renew',
  'suspend',
  'plan_change',
  'lost_sim',
  'involuntary_termination',
  'number_loss_risk',
  'operator_change',
  'ownership_transfer',
  'number_rescue',
  'roaming_use',
  'contacts',
] as const
export const topicSchema = z.enum(TOPICS)
export type Topic = z.infer<typeof topicSchema>

/** The topic an address names, or undefined. */
export const topicFromSlug = (slug: string): Topic | undefined =>
  TOPICS.find((topic) => topicSlug(topic) === slug)

/** Ways to reach a carrier with a request. */
export const CHANNELS = [
  'web',
  'app',
  'phone',
  'chat',
  'store',
  'post',
  'sms',
  'email',
  'regulator_form',
  'gaining_operator',
] as const
export const channelSchema = z.enum(CHANNELS)
export type Channel = z.infer<typeof channelSchema>

/** Unknown is not no; partly needs a note. */
export const ANSWERS = ['yes', 'partly', 'no', 'unknown'] as const
export const answerSchema = z.enum(ANSWERS)
export type Answer = z.infer<typeof answerSchema>

export const LINE_TYPES = ['prepaid', 'postpaid', 'control', 'travel_esim', 'business'] as const
export const lineTypeSchema = z.enum(LINE_TYPES)
export type LineType = z.infer<typeof lineTypeSchema>

export const SIM_TYPES = ['esim', 'physical', 'removable_euicc'] as const
export const simTypeSchema = z.enum(SIM_TYPES)
export type SimType = z.infer<typeof simTypeSchema>

export const HOLDER_TYPES = ['citizen', 'resident_card', 'passport_only', 'company'] as const
export const holderTypeSchema = z.enum(HOLDER_TYPES)
export type HolderType = z.infer<typeof holderTypeSchema>

export const CONTRACT_STATES = [
  'in_commitment',
  'out_of_commitment',
  'bundle_member',
  'device_financed',
] as const
export const contractStateSchema = z.enum(CONTRACT_STATES)
export type ContractState = z.infer<typeof contractStateSchema>

/** Rule: what the law says must be possible. Stated: what the carrier says.
 * Reported: what an article or a forum claims the carrier's terms to be. */
export const STATEMENT_KINDS = ['rule', 'stated', 'reported'] as const
export const statementKindSchema = z.enum(STATEMENT_KINDS)
export type StatementKind = z.infer<typeof statementKindSchema>

export const REQUIREMENTS = [
  'identity_document',
  'passport',
  'residence_card',
  'passport_or_residence_card',
  'residence_papers',
  'local_id',
  'tax_id',
  'e_id',
  'second_document',
  'local_address',
  'local_bank',
  'bank_details',
  'credit_check',
  'real_name',
  'immigration_record',
  'account_holder_only',
  'power_of_attorney',
  'signed_letter',
  'in_person',
  'in_country',
  'biometric',
  'face_recognition',
  'selfie_liveness',
  'identity_verification',
  'dni_issue_date',
  'account_login',
  'app_account',
  'account_number',
  'account_pin',
  'service_password',
  'port_out_pin',
  'rio_code',
  'otp_to_line',
  'phone_number',
  'contact_number',
  'email',
  'answer_callback',
  'matching_name_address',
  'protocol_number',
  'no_outstanding_debt',
  'no_contract',
  'line_active',
  'chargeable_activity',
  'proof_of_relocation',
  'original_payment_method',
  'sim_card',
  'sim_card_holder',
  'compatible_device',
  'us_address_e911',
  'not_installed',
] as const
export const requirementSchema = z.enum(REQUIREMENTS)
export type Requirement = z.infer<typeof requirementSchema>

export const REQUIREMENT_STRENGTHS = ['required', 'sometimes', 'reported'] as const
export const requirementStrengthSchema = z.enum(REQUIREMENT_STRENGTHS)

export const FEE_TYPES = [
  'none',
  'early_termination',
  'device_penalty',
  'device_balance',
  'one_month_fee',
  'suspension_fee',
  'port_out_fee',
  'sim_fee',
  'admin_fee',
  'minimum_topup',
  'minimum_spend',
  'number_retention',
  'keep_alive_cost',
  'no_refund',
] as const
export const feeTypeSchema = z.enum(FEE_TYPES)
export type FeeType = z.infer<typeof feeTypeSchema>

export const DURATION_UNITS = ['minute', 'hour', 'day', 'month', 'year', 'billing_cycle'] as const
export const durationUnitSchema = z.enum(DURATION_UNITS)
export type DurationUnit = z.infer<typeof durationUnitSchema>

export const DURATION_BASES = ['calendar', 'working'] as const
export const durationBasisSchema = z.enum(DURATION_BASES)

export const DURATION_ANCHORS = [
  'request',
  'activation',
  'last_topup',
  'last_chargeable_activity',
  'any_activity',
  'plan_expiry',
  'credit_zero',
  'notice_from_operator',
  'cut_off_date',
  'termination',
  'suspension',
  'purchase',
] as const
export const durationAnchorSchema = z.enum(DURATION_ANCHORS)
export type DurationAnchor = z.infer<typeof durationAnchorSchema>

export const DURATION_KINDS = [
  'processing',
  'notice',
  'cooling_off',
  'validity',
  'grace',
  'quarantine',
  'code_validity',
  'response',
  'service_window',
  'minimum_term',
  'waiting',
  'suspension',
  'complaint',
] as const
export const durationKindSchema = z.enum(DURATION_KINDS)
export type DurationKind = z.infer<typeof durationKindSchema>

/** How a value bounds the time it states: "within 5 days" is `at_most`. */
export const DURATION_BOUNDS = ['exactly', 'at_most', 'at_least', 'about'] as const
export const durationBoundSchema = z.enum(DURATION_BOUNDS)

export const STAGE_STATES = [
  'active',
  'warned',
  'outgoing_blocked',
  'incoming_only',
  'sms_only',
  'suspended',
  'hibernated',
  'cancelled',
  'number_reassignable',
] as const
export const stageStateSchema = z.enum(STAGE_STATES)
export type StageState = z.infer<typeof stageStateSchema>

export const ACTIVITIES = [
  'topup',
  'outgoing_call',
  'outgoing_sms',
  'incoming_call',
  'incoming_sms',
  'data',
  'plan_purchase',
  'out_of_bundle_use',
] as const
export const activitySchema = z.enum(ACTIVITIES)
export type Activity = z.infer<typeof activitySchema>

export const CONTACT_KINDS = [
  'phone',
  'url',
  'email',
  'chat',
  'whatsapp',
  'sms',
  'ussd',
  'app',
  'address',
] as const
export const contactKindSchema = z.enum(CONTACT_KINDS)

export const SOURCE_KINDS = [
  'law',
  'regulator',
  'court',
  'carrier',
  'press',
  'community',
  'article',
  'transcript',
  'receipt',
  'screenshot',
  'test',
] as const
export const sourceKindSchema = z.enum(SOURCE_KINDS)
export type SourceKind = z.infer<typeof sourceKindSchema>

/** How sure the editors were of a statement when it was entered; never shown as a number. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const
export const confidenceSchema = z.enum(CONFIDENCES)

/** What a second look at the source found. */
export const SECOND_LOOKS = ['confirmed', 'changed', 'not_found'] as const
export const secondLookSchema = z.enum(SECOND_LOOKS)

/** How an experience ended. */
export const OUTCOMES = [
  'completed',
  'accepted_pending',
  'refused_channel',
  'refused_condition',
  'not_received',
  'not_executed',
  'not_requested',
  'still_billed',
  'number_lost',
  'number_ported',
  'let_expire',
  'retained',
  'not_needed',
] as const
export const outcomeSchema = z.enum(OUTCOMES)
export type Outcome = z.infer<typeof outcomeSchema>

/** What one attempt met. */
export const ATTEMPT_RESULTS = [
  'done',
  'accepted',
  'sent_elsewhere',
  'refused',
  'no_answer',
  'error',
] as const
export const attemptResultSchema = z.enum(ATTEMPT_RESULTS)
export type AttemptResult = z.infer<typeof attemptResultSchema>

/** What the reporter is to the carrier. */
export const CONNECTIONS = ['customer', 'agent', 'reseller', 'employee'] as const
export const connectionSchema = z.enum(CONNECTIONS)

/** The five words a reader sees for how far a thing can be trusted. */
export const LABELS = ['confirmed', 'likely', 'disputed', 'stale', 'unknown'] as const
export const labelSchema = z.enum(LABELS)
export type Label = z.infer<typeof labelSchema>

export const ENTRY_KINDS = ['policy', 'guide', 'carrier', 'jurisdiction'] as const
export const entryKindSchema = z.enum(ENTRY_KINDS)
export type EntryKind = z.infer<typeof entryKindSchema>
