/** Words of titles that say by which way, at what cost or how fast, and those that say nothing. Folded. */
import type { Channel } from '../catalog/vocabulary'

const list = (words: string): string[] => words.split('|')

export const CHANNEL_WORDS: Partial<Record<Channel, string[]>> = {
  web: list(
    '网上|在线|线上|官网|网页|网站|online|web|website|internet|en linea|por internet|pagina web|sitio web|la web',
  ),
  app: list('app|手机应用|应用程序|应用|aplicacion'),
  phone: list(
    '打电话|客服电话|电话|热线|by phone|phone|call|calling|hotline|por telefono|telefono|llamar|llamando|llamada',
  ),
  chat: list('在线客服|聊天|chat|whatsapp|wasap'),
  store: list(
    '营业厅|门店|到店|柜台|in person|in the shop|store|shop|branch|tienda|presencial|presencialmente|en persona|sucursal|oficina',
  ),
  email: list('电子邮件|邮件|email|e mail|correo electronico'),
  post: list('挂号信|信函|registered letter|by post|letter|carta certificada|carta'),
  sms: list('短信|sms|text message|mensaje de texto'),
}

export const COST_WORDS: string[] = list(
  '多少钱|要钱吗|收费吗|费用|收费|手续费|免费|how much|cost|costs|fee|fees|free|free of charge|price|cuanto cuesta|cuesta|costo|coste|gratis|tarifa|precio|cuanto',
)

export const TIME_WORDS: string[] = list(
  '多久|多长时间|几天|多少天|几个月|how long|how many days|how many months|cuanto tiempo|cuantos dias|cuantos meses|plazo',
)

/**
 * Words that a question is made of besides what it asks. No "not", "without", "after", "lost": with such a
 * word it asks something else.
 */
export const FILLER_WORDS: string[] = list(
  'can|could|may|do|does|did|i|we|you|one|it|is|are|be|there|the|a|an|my|your|this|to|of|for|in|on|at|by|via|with|through|from|and|how|what|which|way|possible|please|anyone|know|has|have|need|want|work|works|line|number|phone number|sim|sim card|card|account|contract|plan|service|carrier|take|alive|active|stay' +
    '|puedo|puede|pueden|podria|se|es|posible|como|cual|la|el|los|las|un|una|mi|mis|su|de|del|en|por|con|para|a|al|y|hay|alguien|sabe|quiero|necesito|debo|linea|numero|chip|tarjeta|cuenta|contrato|servicio|operador|operadora|desde|si|lo|me|hacer|hago|hacerlo|dura|activo|activa|vigente' +
    '|可以|可不可以|能不能|能|吗|么|呢|怎么办|怎么|如何|怎样|请问|我|的|在|用|通过|是否|是|需要|要|想|这个|号码|号|卡|手机卡|手机号|手机|账号|人|一下|办理|办|里|上|直接|自己|吧|啊|去|会|值',
)
