import { describe, expect, it } from 'vitest'
import type { Locale } from '../catalog/vocabulary'
import { starterRows } from '../testing/starter-rows'
import { catalogOf } from './catalog-of'
import { rank } from './rank'
import { understand } from './understand'

const rows = starterRows()
const catalogs = { zh: catalogOf(rows, 'zh'), es: catalogOf(rows, 'es'), en: catalogOf(rows, 'en') }

/** A question and the page that answers it best; alternatives where two answer it as well. */
const QUESTIONS: [Locale, question: string, ...best: string[]][] = [
  // Chinese
  ['zh', 'Claro Perú eSIM 在线销户', 'pe/claro/cancel'],
  ['zh', '人已经离开秘鲁，Claro 的 eSIM 可以上网退掉吗，怎么注销', 'pe/claro/cancel'],
  ['zh', '秘魯 Claro 怎麼銷戶', 'pe/claro/cancel'],
  ['zh', '秘鲁movistar注销', 'pe/movistar/cancel'],
  ['zh', 'bitel销号要本人到营业厅吗', 'pe/bitel/cancel'],
  ['zh', '秘鲁 Entel 预付卡两个月没充值，号码还在吗', 'pe/entel/keep-alive'],
  ['zh', 'claro peru 多久不充值会失效', 'pe/claro/keep-alive'],
  ['zh', '秘鲁手机卡丢了怎么补卡', 'pe/all/lost-sim'],
  ['zh', '秘鲁名下有不认识的号码', 'pe/all/identity-unlink'],
  ['zh', 'giffgaff 保号', 'gb/giffgaff/keep-alive'],
  ['zh', 'gg卡怎么保号', 'gb/giffgaff/keep-alive'],
  ['zh', 'giffgaff 不要了，怎么注销账号，里面的余额退不退', 'gb/giffgaff/cancel', 'gb/giffgaff/refund'],
  ['zh', 'giffgaff 换手机 esim 怎么转', 'gb/giffgaff/esim-transfer'],
  ['zh', '英国号码怎么保号', 'gb/all/keep-alive'],
  ['zh', 'Tello 人在国内怎么收验证码', 'us/tello/roaming-use', 'us/tello'],
  ['zh', 'tello保号多少钱', 'us/tello/keep-alive'],
  ['zh', '德国 O2 合约没到期要回国 能提前解约吗', 'de/o2/cancel', 'de/all/cancel'],
  ['zh', '德国电信 解约', 'de/telekom/cancel'],
  ['zh', '日本 ahamo 人在海外能不能自己解约', 'jp/ahamo/cancel'],
  ['zh', 'povo 保号 180 天', 'jp/povo/keep-alive'],
  ['zh', '乐天移动 解约', 'jp/rakuten-mobile/cancel'],
  ['zh', '香港储值卡过期', 'hk/all/keep-alive'],
  ['zh', '香港儲值卡過期了餘額能退嗎', 'hk/china-mobile-hk/refund', 'hk/all/keep-alive'],
  ['zh', '中国移动异地销户人在国外', 'cn/china-mobile/cancel'],
  ['zh', '联通 销户', 'cn/china-unicom/cancel'],
  ['zh', '携号转网授权码多久有效', 'cn/all/port-out'],
  ['zh', '销户前支付宝、微信、银行要先解绑吗', 'world/all/number-loss-risk'],
  [
    'zh',
    '删掉手机里的 eSIM 是不是就等于销户',
    'world/all/delete-esim-profile',
    'guides/deleting-a-profile-is-not-cancelling',
  ],
  [
    'zh',
    '台灣預付卡六個月沒儲值號碼會怎樣',
    'tw/chunghwa-telecom/keep-alive',
    'tw/taiwan-mobile/keep-alive',
    'tw',
  ],
  ['zh', '中華電信 攜碼', 'tw/chunghwa-telecom/port-out'],
  ['zh', 'holafly 退款', 'world/holafly/refund'],
  ['zh', '韩国 KT 销户', 'kr/kt/cancel'],
  ['zh', 'esim是什么', 'guides/what-an-esim-is'],
  ['zh', '秘鲁后付费转预付费', 'pe/all/plan-change'],
  ['zh', '秘鲁', 'pe'],
  ['zh', 'giffgaff', 'gb/giffgaff'],
  // Spanish
  ['es', 'dar de baja mi línea Claro desde el extranjero', 'pe/claro/cancel'],
  ['es', 'baja solo presencial OSIPTEL', 'pe/all/cancel'],
  ['es', 'OSIPTEL: en la tienda dicen que la baja es solo presencial', 'pe/all/cancel'],
  ['es', 'pedí la baja en Perú y me siguen cobrando el recibo', 'pe/all/billing-after-cancel'],
  ['es', 'cuántos días sin recargar chip prepago Bitel antes de perder el número', 'pe/bitel/keep-alive'],
  ['es', 'pasar de pospago a prepago en Claro Perú', 'pe/claro/plan-change'],
  ['es', 'darme de baja de Movistar España', 'es/movistar/keep-alive', 'es/all/cancel'],
  ['es', 'cancelar línea Entel', 'pe/entel/cancel'],
  ['es', 'me fui de México sin registrar mi línea con pasaporte', 'mx/all/kyc'],
  ['es', 'Telcel permanencia cancelar antes', 'mx/telcel/early-termination-fee'],
  ['es', 'nip 051 para portar mi número', 'mx/all/port-out'],
  ['es', 'cuánto dura la tarjeta prepago de Movistar España sin recargar', 'es/movistar/keep-alive'],
  ['es', 'desvincular mi identidad de una línea en México', 'mx/all/identity-unlink'],
  ['es', 'líneas a mi nombre Perú', 'pe/all/identity-unlink'],
  ['es', 'me robaron el celular claro peru', 'pe/claro/lost-sim'],
  ['es', 'suspensión temporal osiptel', 'pe/all/suspend'],
  ['es', 'portabilidad Perú PIN', 'pe/all/port-out'],
  ['es', 'penalidad movistar peru', 'pe/movistar/early-termination-fee'],
  ['es', 'Integratel compró Movistar Perú', 'pe/movistar/operator-change', 'pe/movistar'],
  ['es', 'reembolso airalo', 'world/airalo/refund'],
  ['es', 'telefono de atencion bitel', 'pe/bitel/contacts'],
  ['es', 'dar de baja tigo colombia', 'co/tigo/cancel'],
  ['es', 'qué es una esim', 'guides/what-an-esim-is'],
  [
    'es',
    'borrar la eSIM da de baja la línea?',
    'world/all/delete-esim-profile',
    'guides/deleting-a-profile-is-not-cancelling',
  ],
  ['es', '¿Puedo cancelar Claro Perú estando en España? Vivo en España', 'pe/claro/cancel'],
  ['es', 'por qué insisten en que vayas a la tienda', 'guides/why-shops-insist'],
  // English
  ['en', 'I left Peru, postpaid eSIM with Claro, cancel from abroad', 'pe/claro/cancel'],
  ['en', 'keep a UK number alive without living there', 'gb/all/keep-alive'],
  ['en', 'difference between PAC, STAC and just cancelling', 'gb/all/port-out'],
  ['en', 'Free Mobile registered letter three click law cancel', 'fr/free-mobile/cancel'],
  ['en', 'Can T-Mobile prepaid be cancelled online or must I call 611', 'us/t-mobile/cancel'],
  ['en', 'Verizon porting all lines close account', 'us/verizon/cancel', 'us/all/port-out'],
  ['en', 'How long is my Telcel number mine after I stop topping up', 'mx/telcel/keep-alive'],
  ['en', 'Korean line stay open after ARC expires', 'kr/all/keep-alive', 'kr/all/kyc'],
  ['en', 'is prepaid credit refundable in Germany', 'de/all/refund'],
  ['en', 'EE UK inactive number', 'gb/ee/keep-alive'],
  ['en', 'ee keep number', 'gb/ee/keep-alive'],
  ['en', 'AT&T port out pin', 'us/at-t/port-out'],
  ['en', 'google fi pause', 'us/google-fi/suspend'],
  ['en', 'mint mobile refund', 'us/mint-mobile/refund'],
  ['en', 'lost my giffgaff SIM', 'gb/giffgaff/lost-sim'],
  ['en', 'is it free to cancel in Germany', 'de/all/cancel'],
  ['en', 'cancel Rogers', 'ca/rogers/cancel'],
  ['en', 'India number port to another carrier', 'in/all/port-out'],
  ['en', 'stop auto renew Voxi', 'gb/voxi/stop-auto-renew'],
  [
    'en',
    'deleting an eSIM profile does not cancel',
    'world/all/delete-esim-profile',
    'guides/deleting-a-profile-is-not-cancelling',
  ],
  ['en', 'how to leave well', 'guides/leave-well'],
  ['en', 'contact us in the US', 'us'],
  ['en', 'recycled number 2FA', 'world/all/number-loss-risk'],
  ['en', 'singtel hi!card expiry', 'sg/singtel/keep-alive'],
  ['en', 'redpocket auto renewal', 'us/red-pocket/stop-auto-renew'],
  ['en', 'Vodafone', 'gb/vodafone', 'es/vodafone', 'au/vodafone', 'nz/vodafone'],
  // What carriers' own letters call it
  ['en', 'Kündigung Aldi Talk', 'de/aldi-talk/cancel'],
  ['en', 'résilier Orange France', 'fr/orange/cancel'],
  ['zh', '楽天モバイル 解約', 'jp/rakuten-mobile/cancel'],
]

describe('questions people ask', () => {
  it.each(QUESTIONS)('%s: %s', (locale, question, ...best) => {
    const catalog = catalogs[locale]
    const paths = rank(understand(question, catalog), catalog, 5).map((result) => result.path)
    expect(best.includes(paths[0] ?? ''), `${paths.join(', ')} instead of ${best.join(' or ')}`).toBe(true)
  })
})
