/** Labels of money, time and what happens to a line as time passes. */
import type { LabelTable } from './labels-rows'
import type {
  Activity,
  DURATION_BASES,
  DURATION_BOUNDS,
  DurationAnchor,
  DurationKind,
  DurationUnit,
  FeeType,
  StageState,
} from './vocabulary'

export const feeTypeLabels: LabelTable<FeeType> = {
  none: ['免费', 'Gratis', 'Free'],
  early_termination: ['违约金', 'Penalidad por irse antes', 'Early termination fee'],
  device_penalty: ['购机违约金', 'Penalidad por el equipo', 'Penalty for the phone deal'],
  device_balance: ['剩余机款', 'Saldo pendiente del equipo', 'What is left to pay on the phone'],
  one_month_fee: ['一个月月费', 'Un mes de plan', 'One month’s fee'],
  suspension_fee: ['停机保号费', 'Cargo por suspensión', 'Pause fee'],
  port_out_fee: ['携出费', 'Cargo por portabilidad', 'Port-out fee'],
  sim_fee: ['补卡或换卡费', 'Costo del chip o duplicado', 'SIM or replacement fee'],
  admin_fee: ['手续费', 'Gastos de gestión', 'Handling fee'],
  minimum_topup: ['最低充值', 'Recarga mínima', 'Minimum top-up'],
  minimum_spend: ['最低消费', 'Consumo mínimo', 'Minimum spend'],
  number_retention: ['保号扣费', 'Cargo por conservar el número', 'Fee for holding the number'],
  keep_alive_cost: ['保号花费', 'Costo de mantener el número', 'Cost of keeping the number'],
  no_refund: ['余额不退', 'No devuelven el saldo', 'Credit is not refunded'],
}

/** Units alone, for choosing one; sentences with a number use ICU plurals in the messages. */
export const durationUnitLabels: LabelTable<DurationUnit> = {
  minute: ['分钟', 'minutos', 'minutes'],
  hour: ['小时', 'horas', 'hours'],
  day: ['天', 'días', 'days'],
  month: ['个月', 'meses', 'months'],
  year: ['年', 'años', 'years'],
  billing_cycle: ['账期', 'ciclos de facturación', 'billing cycles'],
}

export const durationBasisLabels: LabelTable<(typeof DURATION_BASES)[number]> = {
  calendar: ['自然日', 'días calendario', 'calendar days'],
  working: ['工作日', 'días hábiles', 'working days'],
}

/** From when a time runs. */
export const durationAnchorLabels: LabelTable<DurationAnchor> = {
  request: ['从申请起', 'desde la solicitud', 'from the request'],
  activation: ['从激活起', 'desde la activación', 'from activation'],
  last_topup: ['从最后一次充值起', 'desde la última recarga', 'from the last top-up'],
  last_chargeable_activity: ['从最后一次计费使用起', 'desde el último consumo', 'from the last charged use'],
  any_activity: ['从最后一次使用起', 'desde el último uso', 'from the last use'],
  plan_expiry: ['从套餐到期起', 'desde que vence el plan', 'from the end of the plan'],
  credit_zero: ['从余额用完起', 'desde que se acaba el saldo', 'from when credit runs out'],
  notice_from_operator: ['从运营商通知起', 'desde el aviso de la operadora', 'from the carrier’s notice'],
  cut_off_date: ['从账单日起', 'desde el cierre de facturación', 'from the billing date'],
  termination: ['从销户起', 'desde la baja', 'from the end of the line'],
  suspension: ['从停机起', 'desde la suspensión', 'from the suspension'],
  purchase: ['从购买起', 'desde la compra', 'from purchase'],
}

export const durationKindLabels: LabelTable<DurationKind> = {
  processing: ['办理时长', 'Plazo de ejecución', 'Time to complete'],
  notice: ['提前通知期', 'Aviso previo', 'Notice period'],
  cooling_off: ['冷静期', 'Plazo de desistimiento', 'Cooling-off period'],
  validity: ['有效期', 'Vigencia', 'Validity'],
  grace: ['宽限期', 'Plazo de gracia', 'Grace period'],
  quarantine: ['号码冷冻期', 'Tiempo antes de reasignar el número', 'Time before the number is reused'],
  code_validity: ['授权码有效期', 'Vigencia del código', 'Code valid for'],
  response: ['答复期限', 'Plazo de respuesta', 'Time to answer'],
  service_window: ['办理时段', 'Horario de atención', 'Service hours'],
  minimum_term: ['最短合约期', 'Permanencia mínima', 'Minimum term'],
  waiting: ['等待期', 'Tiempo de espera', 'Waiting time'],
  suspension: ['停机时长', 'Duración de la suspensión', 'Length of the pause'],
  complaint: ['投诉期限', 'Plazo para reclamar', 'Time to complain'],
}

export const durationBoundLabels: LabelTable<(typeof DURATION_BOUNDS)[number]> = {
  exactly: ['正好', 'exactamente', 'exactly'],
  at_most: ['最多', 'como máximo', 'at most'],
  at_least: ['至少', 'al menos', 'at least'],
  about: ['大约', 'unos', 'about'],
}

export const stageStateLabels: LabelTable<StageState> = {
  active: ['正常使用', 'Activa', 'Active'],
  warned: ['收到提醒', 'Con aviso', 'Warned'],
  outgoing_blocked: ['不能呼出', 'Sin llamadas salientes', 'Outgoing blocked'],
  incoming_only: ['只能接听和收短信', 'Solo recibe llamadas y SMS', 'Incoming only'],
  sms_only: ['只能收短信', 'Solo recibe SMS', 'Texts only'],
  suspended: ['停机', 'Suspendida', 'Suspended'],
  hibernated: ['休眠', 'Inactiva, se puede reactivar', 'Dormant'],
  cancelled: ['销号', 'Dada de baja', 'Cancelled'],
  number_reassignable: [
    '号码可能给别人',
    'El número puede pasar a otra persona',
    'Number can go to someone else',
  ],
}

export const activityLabels: LabelTable<Activity> = {
  topup: ['充值', 'Recargar', 'Topping up'],
  outgoing_call: ['打电话', 'Llamar', 'Making a call'],
  outgoing_sms: ['发短信', 'Enviar un SMS', 'Sending a text'],
  incoming_call: ['接电话', 'Recibir una llamada', 'Receiving a call'],
  incoming_sms: ['收短信', 'Recibir un SMS', 'Receiving a text'],
  data: ['用流量', 'Usar datos', 'Using data'],
  plan_purchase: ['购买套餐', 'Comprar un paquete', 'Buying a plan'],
  out_of_bundle_use: ['套餐外消费', 'Consumo fuera del paquete', 'Use outside the plan'],
}
