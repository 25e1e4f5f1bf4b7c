/** Labels of what people met when they tried. */
import type { LabelTable } from './labels-rows'
import type { AttemptResult, CONNECTIONS, Outcome } from './vocabulary'

export const outcomeLabels: LabelTable<Outcome> = {
  completed: ['办成了，之后没再扣费', 'Listo, y no volvieron a cobrar', 'Done, and no charge since'],
  accepted_pending: ['已受理，还在等', 'Aceptada, sigue en trámite', 'Accepted, still waiting'],
  refused_channel: [
    '让我换别的方式（多半是去营业厅）',
    'Me mandaron a otro canal',
    'Sent to another channel',
  ],
  refused_condition: [
    '因欠费、合约或证件被拒',
    'Rechazada por deuda, permanencia o documentos',
    'Refused over debt, contract or ID',
  ],
  not_received: ['不肯受理', 'No quisieron registrar la solicitud', 'They would not take the request'],
  not_executed: ['受理了但没办', 'Aceptada, pero no la ejecutaron', 'Accepted but not carried out'],
  not_requested: ['没申请就被销了', 'Me dieron de baja sin pedirlo', 'Ended without my asking'],
  still_billed: ['销户后还在扣费', 'Me siguen cobrando', 'Ended, but still charged'],
  number_lost: ['号码没了', 'Perdí el número', 'Lost the number'],
  number_ported: ['号码已转到别家', 'Me llevé el número a otra compañía', 'Number moved to another carrier'],
  let_expire: ['不管它，等它过期', 'La dejé vencer', 'Let it lapse'],
  retained: ['被挽留，没销', 'Me quedé por una oferta', 'Stayed after an offer'],
  not_needed: ['不用办，会自己失效', 'No hace falta, vence sola', 'Not needed, it ends by itself'],
}

export const attemptResultLabels: LabelTable<AttemptResult> = {
  done: ['当场办成', 'Se hizo en el momento', 'Done on the spot'],
  accepted: ['已受理', 'Solicitud aceptada', 'Request accepted'],
  sent_elsewhere: ['让去别处办', 'Me mandaron a otro lado', 'Sent elsewhere'],
  refused: ['被拒绝', 'Rechazada', 'Refused'],
  no_answer: ['没人理', 'Sin respuesta', 'No answer'],
  error: ['系统报错', 'Error del sistema', 'System error'],
}

/** What the author is to the carrier. */
export const connectionLabels: LabelTable<(typeof CONNECTIONS)[number]> = {
  customer: ['用户', 'Cliente', 'Customer'],
  agent: ['代办人', 'Gestor por encargo', 'Acting for someone'],
  reseller: ['卖卡的', 'Vendedor o distribuidor', 'Reseller'],
  employee: ['运营商员工', 'Empleado de la operadora', 'Works for the carrier'],
}
