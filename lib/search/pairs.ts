/**
 * Pairs of words that together ask for a topic, in either order, with a few words between: "keep my giffgaff
 * number", "号码怎么才能留着". What one word or a fixed phrase says is in `synonyms.ts`.
 */
import type { Topic } from '../catalog/vocabulary'

/** Weight, words of the one side, words of the other; all folded. */
export type Pair = readonly [weight: number, one: readonly string[], other: readonly string[]]

const list = (words: string): string[] => words.split('|')
const pair = (weight: number, one: string, other: string): Pair => [weight, list(one), list(other)]

/** What a line is called. */
const LINE =
  'line|number|sim|account|service|linea|numero|chip|cuenta|servicio|tarjeta|号码|手机号|号|卡|账号|账户'
const NEW_PHONE =
  'new phone|new device|new iphone|another iphone|other iphone|another device|second phone|moved|new android|another phone|other phone|different phone|new mobile|change phone|change phones|changing phones|switch phone|switching phones|transfer|move|moving|swap|convert|switch|' +
  '换手机|新手机|转移|另一台|换新|迁移|换机|转到|换到|换苹果|' +
  'otro telefono|otro celular|otro movil|nuevo telefono|nuevo celular|nuevo movil|telefono nuevo|celular nuevo|movil nuevo|iphone nuevo|nuevo iphone|de telefono|de celular|de movil|transferir|trasladar|pasar|cambiar'
const OTHER_CARRIER =
  'another carrier|other carrier|different carrier|new carrier|another provider|other provider|different provider|new provider|another network|other network|different network|new network|another operator|other operator|another company|other company|competitor|' +
  'otra compania|otra empresa|otra operadora|otro operador|otra red|la competencia|' +
  '别的运营商|其他运营商|其它运营商|另一家|别家|其他家|别的公司|其他公司|别的网络'

export const TOPIC_PAIRS: Readonly<Partial<Record<Topic, readonly Pair[]>>> = {
  cancel: [
    pair(2, '提前|notice|preaviso', '通知|period|cancel'),
    pair(
      2,
      'end|ending|finish|get out|want out|break|getting out|terminate|stop|close|get rid|drop|kill|ditch|exit|unsubscribe|shut down|opt out|cease|discontinue|give up|stop using|done with',
      `contract|plan|subscription|agreement|deal|phone|mobile|${LINE}`,
    ),
    pair(
      2,
      'terminar|finalizar|acabar|dejar|dejo|quitar|cerrar|cierro|liberarme|deshacerme|salir|romper|parar|renunciar|desistir|finiquitar',
      `contrato|plan|suscripcion|abono|tarifa|compania|operadora|${LINE}`,
    ),
    pair(
      2,
      '停掉|退掉|关掉|关闭|终止|解除|不想用|不想要|不要|不再用|停了|退了|取消|处理掉|结束',
      '号码|手机号|合约|合同|套餐|账号|账户|电话卡|手机卡|sim|esim|卡|服务|号',
    ),
  ],
  keep_alive: [
    pair(
      2,
      'what happens|que pasa|que pasara|会怎样|会怎么样|怎么样|还在吗',
      'months|month|year|years|days|weeks|meses|anos|dias|个月|年|半年',
    ),
    pair(
      3,
      'how long|how many months|how many days|how many weeks|cuanto tiempo|cuantos meses|cuantos dias',
      'last|lasts|valid|stay|stays|lapse|without|unused|good for|dura|aguanta|sigue|activo|activa|sin',
    ),
    pair(
      2,
      'keep|keeping|retain|preserve|hold on to|hold onto|maintain|save|park',
      'number|sim|line|alive|active',
    ),
    pair(
      3,
      'lose|losing|expire|expires|deactivate|deactivated|disconnect|disconnected|cut off|cancelled|recycle|recycled|dies|die|dead',
      'how long|how many|before|without|inactive|inactivity|unused|not used|not using|top up|topping up|recharge|recharging|if i don t|if you don t',
    ),
    pair(
      2,
      'mantener|conservar|guardar|no perder|preservar|retener|no pierda',
      'numero|linea|chip|activo|activa|vivo|viva|sim|tarjeta',
    ),
    pair(
      3,
      'perder|pierdo|perdere|pierde|pierden|cancelan|dan de baja|desactivan|caduca|vence|muere|cortan|expira|anulan|desactiva',
      'recarga|recargar|recargo|saldo|sin usar|inactiva|inactivo|dias|meses|tiempo|no uso|no usar|sin uso|sin usarlo|sin usarla',
    ),
    pair(2, '保住|留住|保留|保着|留着|养着|维持|不丢', '号码|手机号|号|卡'),
    pair(
      5,
      '多久|多长时间|几天|几个月|几年|个月|半年|一年|多少天|长期|一直',
      '失效|停机|过期|到期|收回|回收|作废|没了|不充|不用|没用|没充|不充值|没充值|不打|被销|会销|自动销|被注销|会注销|被封|有效|没储值|不储值|没增值',
    ),
  ],
  port_out: [
    pair(
      4,
      'pasarme|cambiarme|cambiar|migrar|irme|me paso|switch|switching|move|moving|转|换',
      'mi mismo numero|mismo numero|same number|con mi numero|号码不变|原号',
    ),
    pair(
      4,
      'port|transfer|move|take|switch|bring|carry|keep|llevar|llevarme|pasar|pasarme|portar|转|带|换',
      OTHER_CARRIER,
    ),
    pair(
      3,
      'change|changing|switch|switching|leave|leaving for|moving to',
      'carrier|carriers|provider|providers|network|networks|operator|operators|phone company',
    ),
    pair(
      3,
      'cambiar|cambiarme|cambio|pasarme|irme|mudarme',
      'compania|operador|operadora|otra empresa|de empresa|otra red',
    ),
    pair(4, '号码|手机号|号', '转出|转走|带走|转网|携出|带号|转到别|转去'),
  ],
  port_in: [
    pair(
      4,
      'bring|transfer in|port|traer|带|转',
      'my old number|existing number|number from|mi numero actual|原号码|旧号码',
    ),
  ],
  kyc: [
    pair(
      2,
      'what|which|need|needed|require|required|requirements|necesito|piden|pide|exigen',
      'id|document|documents|paperwork|identification|documento|documentos|identificacion|requisitos',
    ),
    pair(
      2,
      'register|registration|registering|registrar|registro|verify|verification|verificar',
      'sim|id|identity|linea|chip|line|card|tarjeta|identidad',
    ),
    pair(2, 'buy|get|buying|purchase|comprar|sacar|adquirir', 'sim|sim card|chip|tarjeta|prepaid|prepago'),
    pair(2, '买|办|办理|申请|开', '卡|手机卡|电话卡|号码|新号'),
  ],
  identity_unlink: [
    pair(
      4,
      'how many|which|check|see|list|ver|cuantas|cuales|consultar|quitar|查|几个|几张|多少|查询',
      'in my name|under my name|my id|a mi nombre|con mi dni|con mi curp|名下|我的身份证',
    ),
  ],
  esim_activation: [
    pair(
      4,
      'activate|activating|activation|install|installing|set up|setup|activar|instalar|激活|安装|开通|启用|申请|办理',
      'esim|e sim',
    ),
  ],
  esim_transfer: [
    pair(
      3,
      'chip|tarjeta|linea|numero',
      'otro telefono|otro celular|otro movil|nuevo telefono|nuevo celular|nuevo movil|telefono nuevo|celular nuevo|movil nuevo',
    ),
    pair(4, 'esim|e sim|profile|sim', NEW_PHONE),
  ],
  delete_esim_profile: [
    pair(
      5,
      'delete|deleted|deleting|remove|removed|removing|erase|erased|wipe|wiped|borrar|borre|borro|eliminar|elimine|elimino|quitar|删|删除|删掉|移除|误删|清除',
      'esim|e sim|profile|perfil|配置文件|描述文件',
    ),
  ],
  refund: [
    pair(
      4,
      'get|recover|claim|withdraw|return|returned|give back|recuperar|devolver|devuelven|devuelvan|retirar|reclamar|退|退回|拿回|取回|提取|转走',
      'money|balance|credit|deposit|saldo|dinero|plata|deposito|余额|押金|钱|话费|剩余',
    ),
  ],
  early_termination_fee: [
    pair(
      3,
      'cancel|cancelling|canceling|cancellation|termination|leave|end|terminate|cancelar|cancelo|terminar|baja|解约|取消|销户|退网',
      'early|before the end|before it ends|before my contract|antes de tiempo|antes del plazo|antes de que termine|anticipadamente|anticipada|提前',
    ),
    pair(
      3,
      'penalty|fee|fees|charge|cost|costs|pay|penalidad|penalizacion|multa|cuanto cuesta|cobran|cobra|pagar|违约|赔|罚|多少钱|费用',
      'early|before the end|before my contract|contract ends|leaving|mid contract|antes|anticipada|permanencia|提前|没到期|未到期|合约期|合同期|合约内',
    ),
  ],
  billing_after_cancel: [
    pair(
      5,
      'charge|charged|charging|charges|bill|billed|billing|bills|paying|invoice|cobran|cobrando|cobro|cobros|cobraron|factura|facturas|recibo|recibos|扣费|扣钱|收费|账单|扣款|收钱',
      'after cancel|after you cancel|after you leave|once cancelled|luego de cancelar|despues de cancelar|after cancelling|after canceling|after cancellation|after i cancel|already cancelled|already canceled|after closing|after leaving|after i left|still|despues de|siguen|sigue|tras la baja|ya cancele|ya di de baja|ya me di|后还|还在|仍|继续|之后|以后|销户后|注销后|解约后',
    ),
  ],
  stop_auto_renew: [
    pair(
      5,
      'auto|automatic|automatically|automatica|automatico|automaticos|automaticas|automaticamente|自动',
      'renew|renewal|renewing|renews|recharge|top up|topup|topping up|renovacion|renovar|renueva|recarga|recargas|pago|pagos|cobros|续费|续订|充值|扣款|扣费|增值|加值|续约|pay|payment|payments',
    ),
    pair(
      4,
      'disable|turn off|stop|cancel|remove|quitar|desactivar|apagar|关|关闭|关掉|取消|停止',
      'autopay|auto pay|direct debit|recurring|add on|addon|domiciliacion|续费|续订',
    ),
  ],
  suspend: [
    pair(
      4,
      'pause|pausing|suspend|suspending|freeze|hibernate|put on hold|suspender|pausar|congelar|暂停|冻结|停用保号|挂起',
      `plan|subscription|${LINE}|套餐|服务|月租`,
    ),
    pair(
      4,
      'temporarily|temporary|temporal|temporalmente|por un tiempo|临时|暂时',
      'suspend|suspension|suspender|pause|stop|停机|停用|停|deactivate|desactivar|baja',
    ),
  ],
  plan_change: [
    pair(
      3,
      'change|switch|lower|cheaper|cheapest|downgrade|reduce|upgrade|smaller|cambiar|cambio|bajar|reducir|mas barato',
      'plan|tariff|tarifa|allowance',
    ),
    pair(
      4,
      'switch|move|convert|change|pasar|paso|migrar|cambiar|convertir|转|改|换|变',
      'to prepaid|to payg|to pay as you go|to prepay|a prepago|prepago|预付费|预付',
    ),
    pair(4, '换|改|降|降低|变更|更换|便宜', '套餐|资费|月租'),
  ],
  lost_sim: [
    pair(
      4,
      'lost|lose|stolen|replace|replacement|broken|damaged|perdi|perdido|perdida|robaron|robado|reponer|rota|danado|丢|丢了|遗失|被偷|坏了|损坏|弄丢|掉了|补办',
      'sim|phone|card|chip|celular|telefono|tarjeta|movil|卡|手机',
    ),
  ],
  involuntary_termination: [
    pair(
      3,
      'cut off|deactivated|disconnected|terminated|blocked|suspended|shut off|closed my|killed|cortaron|corto|corta|cortado|dieron de baja|desactivaron|bloquearon|suspendieron|anularon|cancelaron|被停|被停机|被封|被注销|被关|无故停|突然停',
      `my|me|mi|why|sin avisar|sin aviso|without notice|without warning|${LINE}`,
    ),
  ],
  number_loss_risk: [
    pair(
      4,
      '银行|支付宝|微信|bank|banks|bank account|banco',
      '绑着|绑定|绑了|还绑|linked|tied|vinculado|vinculada',
    ),
    pair(
      4,
      'unlink|2fa|otp|verification|bank|banks|whatsapp|desvincular|banco|解绑|银行|支付宝|微信|换绑|验证',
      'before cancelling|before canceling|before i cancel|before giving up|recycled|antes de cancelar|antes de dar de baja|reciclado|销户前|注销前|换号|被回收|二次放号|回收',
    ),
  ],
  operator_change: [
    pair(
      5,
      'who|new|quien|谁|哪家|nueva|nuevo',
      'bought|owns|owner of|buys|compro|dueno|duena|vendio|收购|买下|买了',
    ),
    pair(4, 'name|nombre|brand|marca|名字|品牌', 'changed|changing|new|cambio|nueva|nuevo|改了|换了|改成'),
  ],
  ownership_transfer: [
    pair(
      5,
      'change|transfer|cambiar|cambio|pasar|ceder|更换|变更|转给|过给|换',
      'owner|ownership|account holder|name on|titular|titularidad|dueno|机主|户主|家人|别人名下',
    ),
  ],
  number_rescue: [
    pair(
      5,
      'get back|recover|restore|reactivate|revive|rescue|recuperar|reactivar|rescatar|revivir|恢复|找回|救回|拿回|要回|复活|激活回|重新启用',
      'number|line|sim|expired|numero|linea|chip|号码|手机号|号|过期',
    ),
    pair(5, 'get', 'number back|line back'),
  ],
  roaming_use: [
    pair(
      3,
      'text messages|texts|text|sms|messages|mensajes|codigos|短信|验证码',
      'overseas|abroad|extranjero|exterior|fuera|outside|国外|境外|海外',
    ),
    pair(
      3,
      'receive|receiving|get|getting|recibir|recibo|llegan|收|接收|收到|接',
      'sms|text|texts|text messages|otp|verification code|codes|mensajes|codigos|短信|验证码|电话',
    ),
    pair(
      3,
      'use|using|work|works|usar|uso|funciona|用|使用|能用',
      'abroad|overseas|en el extranjero|fuera del pais|国外|境外|海外|漫游',
    ),
  ],
  contacts: [
    pair(
      3,
      'call|phone|email|contact|reach|talk|speak|chat|llamar|contactar|hablar|correo|telefono|联系|打|拨打|找|电话',
      'customer service|customer support|support|agent|human|representative|servicio al cliente|atencion|asesor|soporte|客服|人工|热线',
    ),
  ],
}
