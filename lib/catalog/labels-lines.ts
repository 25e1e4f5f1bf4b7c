/** Labels of lines and the people who hold them, of ways to ask, answers and sources. */
import type { LabelTable } from './labels-rows'
import type {
  Answer,
  Channel,
  CONTACT_KINDS,
  CONTRACT_STATES,
  EntryKind,
  HolderType,
  Label,
  LineType,
  SECOND_LOOKS,
  SimType,
  SourceKind,
  StatementKind,
} from './vocabulary'

export const channelLabels: LabelTable<Channel> = {
  web: ['官网', 'Página web', 'Website'],
  app: ['App', 'App', 'App'],
  phone: ['客服电话', 'Teléfono', 'Phone'],
  chat: ['在线客服', 'Chat o WhatsApp', 'Chat'],
  store: ['营业厅', 'Tienda', 'Shop'],
  post: ['寄信', 'Carta', 'Letter'],
  sms: ['短信或 USSD', 'SMS o código USSD', 'Text or USSD code'],
  email: ['邮件', 'Correo electrónico', 'E-mail'],
  regulator_form: ['监管机构的表单', 'Formulario del regulador', 'Regulator’s form'],
  gaining_operator: ['由新运营商代办', 'A través de la nueva compañía', 'Through the new carrier'],
}

export const answerLabels: LabelTable<Answer> = {
  yes: ['可以', 'Sí', 'Yes'],
  partly: ['部分可以', 'En parte', 'Partly'],
  no: ['不行', 'No', 'No'],
  unknown: ['未知', 'Se desconoce', 'Unknown'],
}

export const lineTypeLabels: LabelTable<LineType> = {
  prepaid: ['预付费', 'Prepago', 'Prepaid'],
  postpaid: ['后付费（合约）', 'Pospago o contrato', 'Contract (pay monthly)'],
  control: [
    '混合套餐（固定月费有上限）',
    'Control (cuota fija con tope)',
    'Hybrid plan (fixed fee with a cap)',
  ],
  travel_esim: ['旅行 eSIM', 'eSIM de viaje', 'Travel eSIM'],
  business: ['企业线', 'Línea de empresa', 'Business line'],
}

export const simTypeLabels: LabelTable<SimType> = {
  esim: ['eSIM', 'eSIM', 'eSIM'],
  physical: ['实体卡', 'Chip o tarjeta SIM', 'SIM card'],
  removable_euicc: ['eSIM 小白卡（可写实体卡）', 'Tarjeta eSIM extraíble', 'Removable eSIM card'],
}

export const holderTypeLabels: LabelTable<HolderType> = {
  citizen: ['当地公民', 'Con documento nacional (DNI)', 'Citizen'],
  resident_card: ['持居留卡', 'Con tarjeta de residencia', 'Residence card holder'],
  passport_only: ['只有护照', 'Solo con pasaporte', 'Passport only'],
  company: ['公司', 'Empresa', 'Company'],
}

export const contractStateLabels: LabelTable<(typeof CONTRACT_STATES)[number]> = {
  in_commitment: ['合约期内', 'Con permanencia vigente', 'Inside the minimum term'],
  out_of_commitment: ['合约期已满', 'Sin permanencia', 'Minimum term over'],
  bundle_member: ['家庭或宽带套餐成员', 'Parte de un paquete', 'Part of a bundle'],
  device_financed: ['手机分期未还清', 'Equipo a plazos', 'Phone in instalments'],
}

export const statementKindLabels: LabelTable<StatementKind> = {
  rule: ['规定', 'Norma', 'Rule'],
  stated: ['运营商说', 'Lo que dice la operadora', 'The carrier says'],
  reported: ['据说', 'Según terceros', 'Others say'],
}

export const contactKindLabels: LabelTable<(typeof CONTACT_KINDS)[number]> = {
  phone: ['电话', 'Teléfono', 'Phone'],
  url: ['网址', 'Página web', 'Web address'],
  email: ['邮箱', 'Correo electrónico', 'E-mail'],
  chat: ['在线客服', 'Chat', 'Chat'],
  whatsapp: ['WhatsApp', 'WhatsApp', 'WhatsApp'],
  sms: ['短信', 'SMS', 'Text message'],
  ussd: ['USSD 代码', 'Código USSD', 'USSD code'],
  app: ['App', 'App', 'App'],
  address: ['地址', 'Dirección', 'Address'],
}

export const sourceKindLabels: LabelTable<SourceKind> = {
  law: ['法律条文', 'Ley', 'Law'],
  regulator: ['监管机构', 'Regulador', 'Regulator'],
  court: ['判决', 'Sentencia', 'Court ruling'],
  carrier: ['运营商', 'Operadora', 'Carrier'],
  press: ['新闻', 'Prensa', 'Press'],
  community: ['社区经历', 'Comunidad', 'Community'],
  article: ['文章', 'Artículo', 'Article'],
  transcript: ['客服对话', 'Conversación con la operadora', 'Chat or call record'],
  receipt: ['受理回执', 'Constancia', 'Receipt'],
  screenshot: ['截图', 'Captura de pantalla', 'Screenshot'],
  test: ['实测', 'Prueba propia', 'Own test'],
}

/** What checking the source again found. */
export const secondLookLabels: LabelTable<(typeof SECOND_LOOKS)[number]> = {
  confirmed: ['复查一致', 'Revisado y coincide', 'Checked again, agrees'],
  changed: ['来源已改', 'La fuente cambió', 'Source has changed'],
  not_found: ['来源已找不到', 'La fuente ya no está', 'Source is gone'],
}

/** The five words for how far a thing can be trusted. */
export const standingLabels: LabelTable<Label> = {
  confirmed: ['已确认', 'Confirmado', 'Confirmed'],
  likely: ['很可能', 'Probable', 'Likely'],
  disputed: ['有争议', 'En disputa', 'Disputed'],
  stale: ['已过时', 'Desactualizado', 'Out of date'],
  unknown: ['未知', 'Desconocido', 'Unknown'],
}

export const entryKindLabels: LabelTable<EntryKind> = {
  policy: ['办理说明', 'Ficha de trámite', 'How-to page'],
  guide: ['指南', 'Guía', 'Guide'],
  carrier: ['运营商', 'Operadora', 'Carrier'],
  jurisdiction: ['国家或地区', 'País o territorio', 'Country or region'],
}
