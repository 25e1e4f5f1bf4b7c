/** Labels of topics: a short name, a heading that says what is done, and the question behind it. */
import type { LabelTable } from './labels-rows'
import type { Topic } from './vocabulary'

/** Short names, for lists, chips and navigation. */
export const topicLabels: LabelTable<Topic> = {
  cancel: ['销户', 'Baja de la línea', 'Cancelling'],
  keep_alive: ['保号与有效期', 'Vigencia del número', 'Keeping the number'],
  port_out: ['携号转出', 'Portabilidad a otra compañía', 'Porting out'],
  port_in: ['携号转入', 'Portabilidad desde otra compañía', 'Porting in'],
  kyc: ['实名登记', 'Registro de identidad', 'ID registration'],
  identity_unlink: ['解除实名绑定', 'Líneas a tu nombre', 'Lines in your name'],
  esim_activation: ['开通 eSIM', 'Activación de eSIM', 'eSIM activation'],
  esim_transfer: ['换机、换卡、转 eSIM', 'Cambio de equipo o de eSIM', 'Moving an eSIM or SIM'],
  delete_esim_profile: ['删除手机里的 eSIM', 'Borrado del perfil eSIM', 'Deleting the eSIM profile'],
  refund: ['退款与余额', 'Reembolso y saldo', 'Refunds and credit'],
  early_termination_fee: ['违约金', 'Permanencia y penalidad', 'Early termination fee'],
  billing_after_cancel: ['销户后仍扣费', 'Cobros después de la baja', 'Charges after cancelling'],
  stop_auto_renew: ['自动续费', 'Renovación automática', 'Auto-renewal'],
  suspend: ['停机保号', 'Suspensión temporal', 'Pausing the line'],
  plan_change: ['改套餐', 'Cambio de plan', 'Changing plan'],
  lost_sim: ['挂失补卡', 'Chip perdido o robado', 'Lost or stolen SIM'],
  involuntary_termination: ['被强制销号', 'Baja sin haberla pedido', 'Cut off by the carrier'],
  number_loss_risk: ['号码回收与验证码', 'Número reciclado y códigos', 'Recycled numbers and codes'],
  operator_change: ['运营商更名或被收购', 'Cambio de operador o de marca', 'Carrier sold or renamed'],
  ownership_transfer: ['过户', 'Cambio de titular', 'Change of holder'],
  number_rescue: ['找回号码', 'Recuperación del número', 'Getting a number back'],
  roaming_use: ['在境外使用', 'Uso en el extranjero', 'Using it abroad'],
  contacts: ['联系方式', 'Contacto', 'Contacts'],
}

/** Headings that begin with what is done, for pages of one topic. */
export const topicTitleLabels: LabelTable<Topic> = {
  cancel: ['销户', 'Dar de baja la línea', 'Cancel the line'],
  keep_alive: ['保住号码', 'Mantener vivo el número', 'Keep the number alive'],
  port_out: ['携号转到别家', 'Llevarse el número a otra compañía', 'Take the number to another carrier'],
  port_in: ['把号码转进来', 'Traer un número de otra compañía', 'Bring a number in'],
  kyc: ['实名登记', 'Registrar la identidad', 'Register your ID'],
  identity_unlink: ['解除名下号码的实名绑定', 'Quitar una línea de tu nombre', 'Take a line off your name'],
  esim_activation: ['开通 eSIM', 'Activar la eSIM', 'Activate an eSIM'],
  esim_transfer: [
    '换手机、换卡或转 eSIM',
    'Pasar la línea a otro equipo, chip o eSIM',
    'Move to a new phone, SIM or eSIM',
  ],
  delete_esim_profile: [
    '删除手机里的 eSIM',
    'Borrar el perfil eSIM del teléfono',
    'Delete the eSIM from the phone',
  ],
  refund: ['退款、退余额', 'Recuperar el saldo o pedir reembolso', 'Get money back'],
  early_termination_fee: [
    '合约没到期就离开',
    'Salir antes de que acabe la permanencia',
    'Leave before the contract ends',
  ],
  billing_after_cancel: [
    '处理销户后的扣费',
    'Parar los cobros después de la baja',
    'Stop charges after cancelling',
  ],
  stop_auto_renew: ['关闭自动续费', 'Quitar la renovación automática', 'Stop auto-renewal'],
  suspend: ['停机保号', 'Suspender la línea un tiempo', 'Pause the line'],
  plan_change: ['改成便宜套餐或预付费', 'Cambiar de plan o pasar a prepago', 'Change plan or go prepaid'],
  lost_sim: ['挂失、补卡', 'Bloquear y reponer el chip', 'Block or replace a lost SIM'],
  involuntary_termination: [
    '号码被强制停用怎么办',
    'Qué hacer si te cortan la línea',
    'If the carrier cuts you off',
  ],
  number_loss_risk: [
    '号码没了之前先解绑',
    'Desvincular cuentas antes de perder el número',
    'Unlink accounts before the number goes',
  ],
  operator_change: [
    '运营商更名、合并后怎么办',
    'Qué cambia si la operadora se vende',
    'When the carrier is sold or renamed',
  ],
  ownership_transfer: [
    '把号码过户给别人',
    'Cambiar el titular de la línea',
    'Transfer the line to someone else',
  ],
  number_rescue: ['找回失效的号码', 'Recuperar un número perdido', 'Get a lost number back'],
  roaming_use: ['在境外收短信、打电话', 'Usar la línea en el extranjero', 'Use the line abroad'],
  contacts: ['联系运营商', 'Contactar con la operadora', 'Contact the carrier'],
}

/** The question a reader comes with, in one line. */
export const topicQuestionLabels: LabelTable<Topic> = {
  cancel: ['能在线销户吗？', '¿Se puede dar de baja en línea?', 'Can I cancel online?'],
  keep_alive: [
    '不充值，号码能留多久？',
    '¿Cuánto dura el número sin recargar?',
    'How long does the number last without a top-up?',
  ],
  port_out: [
    '怎么把号码转到别家？',
    '¿Cómo me llevo el número a otra compañía?',
    'How do I take my number to another carrier?',
  ],
  port_in: [
    '能把现在的号码转过来吗？',
    '¿Puedo traer mi número de otra compañía?',
    'Can I bring my number here?',
  ],
  kyc: [
    '开卡要什么证件？',
    '¿Qué documento piden para tener una línea?',
    'Which ID do I need to get a line?',
  ],
  identity_unlink: [
    '名下有不认识的号码怎么办？',
    '¿Qué hago si hay una línea a mi nombre que no uso?',
    'How do I remove a line that is in my name?',
  ],
  esim_activation: ['怎么开通 eSIM？', '¿Cómo activo la eSIM?', 'How do I activate an eSIM?'],
  esim_transfer: [
    '换手机或换卡要怎么办？',
    '¿Cómo paso la línea a otro teléfono o chip?',
    'How do I move my line to a new phone or SIM?',
  ],
  delete_esim_profile: [
    '删了 eSIM，号码就注销了吗？',
    'Si borro la eSIM, ¿la línea queda de baja?',
    'Does deleting the eSIM end the line?',
  ],
  refund: ['余额能退吗？', '¿Devuelven el saldo?', 'Can I get my money back?'],
  early_termination_fee: [
    '提前解约要付多少钱？',
    '¿Cuánto cobran por irse antes de tiempo?',
    'What does it cost to leave early?',
  ],
  billing_after_cancel: [
    '销户后还被扣费怎么办？',
    '¿Qué hago si me siguen cobrando?',
    'What if they keep charging me?',
  ],
  stop_auto_renew: [
    '怎么关闭自动续费？',
    '¿Cómo quito la renovación automática?',
    'How do I stop auto-renewal?',
  ],
  suspend: [
    '能停机但保留号码吗？',
    '¿Puedo suspender la línea sin perder el número?',
    'Can I pause the line and keep the number?',
  ],
  plan_change: [
    '能改便宜套餐或转预付费吗？',
    '¿Puedo pasar a un plan más barato o a prepago?',
    'Can I move to a cheaper plan or prepaid?',
  ],
  lost_sim: [
    '手机卡丢了怎么补？',
    '¿Cómo repongo un chip perdido o robado?',
    'How do I replace a lost or stolen SIM?',
  ],
  involuntary_termination: [
    '什么情况下会被强制销号？',
    '¿Cuándo pueden cortarme la línea?',
    'When can the carrier cut me off?',
  ],
  number_loss_risk: [
    '号码没了，验证码会发给别人吗？',
    '¿Quién recibe mis códigos si pierdo el número?',
    'Who gets my codes once the number is gone?',
  ],
  operator_change: [
    '运营商换了名字，我的号码怎么办？',
    '¿Qué pasa con mi línea si la operadora cambia?',
    'What happens to my line when the carrier changes?',
  ],
  ownership_transfer: [
    '号码能过户给别人吗？',
    '¿Puedo poner la línea a nombre de otra persona?',
    'Can I put the line in another name?',
  ],
  number_rescue: [
    '号码失效后还能找回来吗？',
    '¿Puedo recuperar el número que perdí?',
    'Can I get my number back?',
  ],
  roaming_use: ['在国外能收短信吗？', '¿Puedo recibir SMS en el extranjero?', 'Can I receive texts abroad?'],
  contacts: ['怎么联系到人？', '¿Cómo contacto con ellos?', 'How do I reach them?'],
}
