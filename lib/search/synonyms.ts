/** The words by which people ask for a topic, in zh, es, en and what the carrier's own letters say. */
import type { Topic } from '../catalog/vocabulary'
import type { WeightedTerm } from './catalog'

/** Words that other topics use as well count less; phrases that leave no doubt count more. */
const weigh = (weight: number, words: string): WeightedTerm[] =>
  words.split('|').map((word) => [word.trim(), weight] as const)
const words = (list: string): WeightedTerm[] => weigh(2, list)
const vague = (list: string): WeightedTerm[] => weigh(1, list)
const sure = (list: string): WeightedTerm[] => weigh(4, list)

export const TOPIC_WORDS: Readonly<Record<Topic, WeightedTerm[]>> = {
  cancel: [
    ...words('通知期|notice period|preaviso'),
    ...words(
      '退会|退會|能销|可以销|远程销|怎么销|去销|号销|想退|怎么退|咋退|咋销|弃号|销毁号码|注消|退号|停号|撤销|解除合约|办理离网|离网|拆户',
    ),
    ...words(
      'anulo|anula|anule|anulacion|cancelarla|cancelarlo|cancele|cancelamos|renuncio|renunciar|me quiero ir de|desconectar|desconexion|finalizar|desafiliarme|desafiliar|dejar claro|dejar movistar|rescindo|vaja|canselar|cancelasion|terminar mi contrato|resiliar',
    ),
    ...words(
      'stop paying|cancle|cancell|canel|cancellations|end my|get out of|unsubscribe|closing account|account closure|close line|close my line|opt out|give up my number|terminated contract',
    ),
    ...words(
      '销户|注销|销号|退网|退订|停用|关闭号码|关掉号码|解约|退租|退卡|取消合约|取消号码|销卡|销掉|注销账号|不想要了|不用了|关号|拆机|终止合同|解除合同|异地销户|取消',
    ),
    ...words(
      'baja|bajas|dar de baja|darse de baja|darme de baja|darla de baja|doy de baja|cancelar|cancelacion|cancelo|cancela|terminar contrato|terminar el contrato|terminacion|rescindir|rescision|resolver el contrato|desactivar|desactivar linea|salirme|quiero salirme|anular|dejar la compania|cerrar la linea|dejar de pagar',
    ),
    ...words(
      'cancel|canceled|cancelled|cancelling|canceling|cancellation|close|closing|terminate|terminating|termination|disconnect|deactivate|end contract|end my contract|leave|leaving|quit|drop line|get rid of|stop my plan|close account|three click|end the line',
    ),
    ...words('kundigung|kundigen|resilier|resiliation|cancelamento|解约手续|해지|disdetta|recesso'),
  ],
  keep_alive: [
    ...vague('reload|no load|no reload|grace'),
    ...words(
      '怎么保留|想保留|保留下来|用多久|能用多久|lapse|lapses|lapsed|vencido|vencida|si no recargo|no recargo',
    ),
    ...words(
      '停了没|会停|就停|没信号了|多久停|怎么续|续命|不掉号|掉号|保卡|保个号|养卡|多久充一次|最低充值|最少充|最便宜保|低成本保|月租最低|号会没|号还在|停用时间|空号|长期闲置|闲置|不用的话|有效期限|效期|使用期限|展期|延期|过期了|过期吗|几天过期',
    ),
    ...words(
      'inactiva|inactivas|me dan de baja si no recargo|se vence|expira|expiracion|no uso|no usar|no la uso|no lo uso|sin usar|sin uso|dejar de usar|guardar mi numero|minimo de recarga|recarga minima|cuanto tiempo tengo|plazo para recargar|desactiva|se desactiva|se pierde|caducado|caducada|validez',
    ),
    ...words(
      'unused|not used|not using|if i don t use|expiring|expires after|dormancy|parked|park my number|minimum spend|minimum top up|minimum recharge|cheapest way to keep|cheapest plan to keep|hold my number|inactivity period|deactivation|gets deactivated|masa aktif|masa tenggang|stay alive|keeping my number|validity period|how often',
    ),
    ...words(
      '保号|养号|保活|有效期|过期|到期|失效|续期|增值|宽限期|休眠|没充值|不充值|多久不充|多久不用|保留号码|留住号码|留着号码|号码没了|会被回收|长期不用|不用会',
    ),
    ...vague('充值|续费|储值|预付卡|号码还在'),
    ...words(
      'vigencia|caduca|caducan|caducidad|vencimiento|vence|vencer|mantener activa|mantener activo|mantener el numero|mantener vivo|mantener mi numero|perder el numero|pierdo el numero|perder mi numero|pierdo mi numero|chip inactivo|inactividad|sin recargar|dejo de recargar|conservar el numero activo|cuanto dura|dura la tarjeta',
    ),
    ...vague('recarga|recargar|recargas'),
    ...words(
      'keep alive|keep number|keep a number|keep my number|keep the number|keep the line|keeping a number|number alive|sim alive|line alive|expiry|expire|expires|expired|expiration|inactive|inactivity|dormant|hibernation|use it or lose it|grace period|stop topping up|without topping up|without topping|without top up|counts as activity|validity|how long is my|stay open|stay active|lose my number|lose the number',
    ),
    ...vague('top up|topping up|recharge|refill|activity'),
    ...words('有効期限|维持|利用停止|aktivitatszeitraum|aufladefrist|guthabenverfall|inatividade|validade'),
  ],
  port_out: [
    ...words('转出'),
    ...words('ported|porta|portado|porte mi|porten|携出码|转走|换运营商|转运營商|换公司|np|跳槽|转携|带号转'),
    ...sure(
      'numero portado|portar a|portar de|portarme a|portar desde|nip de portabilidad|pin de portabilidad|codigo de portabilidad|porting code|port code|account number and pin|upc code',
    ),
    ...words(
      '携号转网|携转|携号转出|转网|携码|转台|携出|授权码|携号|转运营商|转走号码|转到别家|转到其他|上台',
    ),
    ...words(
      'portabilidad|portar|portarme|portar mi numero|cambiar de compania|cambiar de operador|cambiarme de|conservar numero|conservar el numero|conservar mi numero|llevar mi numero|llevarme el numero|llevarme mi numero',
    ),
    ...sure('nip|nip 051'),
    ...words(
      'port|port to|port out|porting|porting out|port my number|port the number|port number|porting all lines|pac|pac code|stac|transfer pin|port out pin|porting pin|number transfer pin|switch carrier|switch carriers|switch provider|switch to another|mnp|number transfer|number portability|transfer my number|move my number|take my number|numero portability',
    ),
    ...words('rio|code rio|rufnummernmitnahme|portierung|mnp予约番号|portabilite|번호이동'),
  ],
  port_in: [
    ...sure('携入|转入|携号转入|转进来|带号入网'),
    ...sure(
      'port in|porting in|bring my number|bring your own number|traer mi numero|portar hacia|traer un numero',
    ),
  ],
  kyc: [
    ...words('外国人|办号|需要护照|要护照吗|证件要求|人脸认证|身份验证|补登记|复验|外国人办|开号|拿护照'),
    ...words(
      'siendo extranjero|como extranjero|sacar una linea|abrir una linea|contratar una linea|requisitos|documento de identidad|vincular mi|vincular linea|validar identidad|ine',
    ),
    ...words(
      'for foreigners|foreigner|foreigners|as a tourist|tourist|identity verification|documents needed|which documents|verify identity|verify my identity|address proof|aadhaar|registering',
    ),
    ...words('实名|实名制|实名登记|实名认证|人脸|身份证|居留卡|开卡|办卡|证件|护照开卡|护照办卡|外国人办卡'),
    ...words(
      'registro de identidad|registrar mi linea|registrar la linea|registrar el chip|registrar linea|sin registrar|registro de lineas|titularidad|huella|biometria|biometrico|curp|empadronar|carne de extranjeria',
    ),
    ...vague('titular|dni|ce|pasaporte|registro|registrar'),
    ...words(
      'id check|kyc|sim registration|register my sim|registration|real name|proof of address|identity check|arc|alien registration|without id|buy a sim|need a passport',
    ),
    ...words('本人确认|legitimation|identifizierung|ausweis'),
  ],
  identity_unlink: [
    ...sure('解除实名|名下号码|名下有|一证通查|解绑身份|不是我的号码|冒用|解除绑定实名'),
    ...sure(
      'desvincular|desvincula|desvinculo|lineas a mi nombre|linea a mi nombre|a mi nombre|no reconozco|lineas que no reconozco|checa tus lineas',
    ),
    ...sure(
      'unlink my id|unlink identity|lines in my name|line in my name|in my name|not my line|registered to me',
    ),
  ],
  esim_activation: [
    ...sure(
      '开通 esim|开通esim|激活 esim|激活esim|esim 激活|esim激活|esim 开通|esim开通|安装 esim|扫码激活|办 esim|办esim|怎么用 esim',
    ),
    ...sure(
      'activar esim|activar la esim|activar mi esim|activo la esim|activacion de esim|instalar esim|comprar esim|obtener esim',
    ),
    ...sure(
      'activate esim|activate an esim|activate my esim|esim activation|install esim|install an esim|get an esim|set up esim|esim setup',
    ),
  ],
  esim_transfer: [
    ...sure(
      'new iphone|new android|换苹果|换安卓|转到新手机|迁移esim|新机|写入新手机|cambio de celular|cambie de celular|cambie de telefono|cambie de movil|convertir a esim|convert sim to esim|physical to esim|change to esim|switch to esim',
    ),
    ...sure(
      '换机|换手机|换卡|转 esim|转esim|esim转移|esim 转移|补换卡|写卡|小白卡|esim 怎么转|esim怎么转|转移 esim|换新手机|换esim|换 esim|重新下载esim',
    ),
    ...vague('二维码|扫码'),
    ...sure(
      'cambio de equipo|cambiar de telefono|cambio de telefono|duplicado|duplicado de sim|cambio de sim|cambiar de chip|cambio de chip|pasar a esim|pasar mi esim|pasar la esim|transferir esim|transferir la esim|transferir mi esim|nuevo telefono|telefono nuevo|celular nuevo|movil nuevo',
    ),
    ...vague('codigo qr'),
    ...sure(
      'esim transfer|transfer esim|transfer my esim|transfer the esim|move my esim|move esim|convert to esim|sim swap|swap sim|new phone|reinstall esim|quick transfer|switch phones|another phone',
    ),
    ...vague('qr code|reinstall|convert'),
    ...words('再发行|机种变更|esim tausch|esim umzug'),
  ],
  delete_esim_profile: [
    ...words('删掉|删了|删除|移除'),
    ...sure(
      '删除 esim|删除esim|删了 esim|删了esim|删掉 esim|删掉esim|移除 esim|移除esim|删除配置|esim 删除|esim删除|esim删了|esim 删了|删除描述文件|esim误删|误删',
    ),
    ...sure(
      'borrar esim|borrar la esim|borrar mi esim|borro la esim|borre la esim|borrar el perfil|eliminar esim|eliminar la esim|eliminar el perfil|elimine la esim|quitar la esim',
    ),
    ...sure(
      'delete esim|delete the esim|delete my esim|deleting esim|deleting the esim|deleting an esim|deleted esim|deleted my esim|remove esim|remove the esim|removed the esim|erase esim|delete profile|esim profile|deleting the profile',
    ),
  ],
  refund: [
    ...words(
      '能退钱|退不退|可退|退多少|剩余话费|话费退|退押|退订金|退我钱|钱能退|余额还能拿|devolucion de dinero|me devuelven|devuelva|devolver dinero|recuperar mi dinero|saldo restante|saldo no usado|reembolsable|sobrante|refund policy|my money|reimbursement|get back my credit|unused data refund|cash back my balance|claim back',
    ),
    ...words('退款|退余额|余额能退|余额退|退押金|押金|提现|转余额|能退吗|退钱|退回余额|余额怎么退|返还'),
    ...vague('余额'),
    ...words(
      'reembolso|reembolsan|reembolsar|devolucion|devuelven|devolver el saldo|saldo a favor|deposito|prorrateo|recuperar saldo|recuperar el saldo|recuperar mi saldo|garantia',
    ),
    ...vague('saldo'),
    ...words(
      'refund|refunds|refundable|refunded|credit back|unused balance|unused credit|deposit|prorate|prorated|money back|get my money|cash out|leftover credit|remaining credit',
    ),
    ...vague('credit|balance'),
    ...words('guthaben auszahlen|auszahlung|返金|remboursement|rimborso|credito residuo'),
  ],
  early_termination_fee: [
    ...sure(
      'exit fees|exit fee|cancellation penalty|cancellation penalties|cancellation charge|cancellation charges|termination fee|termination charge|termination charges|penalty|penalties|early leaving|leaving fee|early exit|contract buyout|罚款|赔多少|赔钱|提前解约费|解约费|提前销户费|cargo por terminacion|cargo por cancelacion|costo de cancelacion|cuota de cancelacion|penalidades|permanencias|clausula de permanencia|me voy antes',
    ),
    ...words(
      '违约金|合约期|靓号合约|合约没到期|合约未到期|提前解约|合同没到期|解约金|提前终止|没到期|合约机|机款',
    ),
    ...vague('最低消费'),
    ...words(
      'penalidad|permanencia|plazo forzoso|reintegro de equipo|multa|cancelo antes|cancelar antes|antes de que termine|penalizacion|plazo minimo',
    ),
    ...words(
      'etf|early termination|early termination fee|exit fee|minimum term|device balance|before my contract ends|contract ends early|leave early|leaving early|buy out|out of contract early|end early|cancellation fee',
    ),
    ...words(
      '违约金额|vertragsstrafe|restlaufzeit|sonderkundigung|frais de resiliation|fidelidade|multa rescisoria',
    ),
  ],
  billing_after_cancel: [
    ...sure(
      'last bill|final invoice|unpaid bill after|debt collector|debt collectors|collection agency|又扣钱|又扣费|还扣|还收|还要交|被催|还来账单|siguen facturando|me facturan|me llega recibo|me llegan recibos|ultima factura|ultimo recibo',
    ),
    ...sure(
      '销户后扣费|销户后还|还在扣费|仍扣费|继续扣费|还扣费|还在扣钱|一直扣费|还在收费|仍在收费|注销后还',
    ),
    ...words('扣费|自动扣款|欠费|催款|催收|影响信用'),
    ...vague('账单'),
    ...sure(
      'siguen cobrando|sigue cobrando|me cobran|me siguen cobrando|cobros despues|cobro despues|cobraron despues|seguir cobrando|me llego el recibo|cobro indebido',
    ),
    ...words('cargo automatico|moroso|buro|cobranza|infocorp|deuda'),
    ...vague('recibo|factura|cobro'),
    ...sure(
      'still charged|still charging|keeps charging|keep charging|still billed|still billing|billed after|charged after|kept charging|keep billing',
    ),
    ...words('autopay|collections|debt|final bill|billed'),
  ],
  stop_auto_renew: [
    ...sure(
      '自动扣费|自动增值|自动加值|自动续|续期自动|取消自动|关自动|取消订阅|停止自动|add on off|recurring off|autopay|auto add on|renovarse solo|se renueva solo|renovaciones automaticas|pago automatico|debito automatico|cargo recurrente|subscription renewal|disable renewal',
    ),
    ...sure('自动续费|关闭自动续费|取消自动续费|自动续订|停止续费|自动充值'),
    ...sure(
      'renovacion automatica|quitar la renovacion|recarga automatica|autorrenovacion|quitar renovacion|renueve solo',
    ),
    ...sure(
      'auto renew|auto renewal|autorenew|auto renewing|auto recharge|auto top up|automatic renewal|stop renewing|recurring|auto pay off',
    ),
  ],
  suspend: [
    ...sure(
      '临时停机|停一段时间|先停|停机留号|办停机|停话|暂时停用|hibernate|seasonal suspend|suspend service|temporarily suspend|temporary suspension|congelar mi linea|suspension voluntaria|poner en pausa|pausa',
    ),
    ...sure('停机保号|暂停|挂起|报停|停机不销号|暂停服务'),
    ...vague('冻结'),
    ...sure(
      'suspension temporal|suspender|suspender linea|suspender la linea|suspender mi linea|suspendo|pausar|congelar la linea',
    ),
    ...words('suspension|suspenden'),
    ...sure('pause|pausing|vacation hold|seasonal|put on hold|on hold|suspend'),
    ...words('suspension of service|stilllegung|suspensao'),
  ],
  plan_change: [
    ...sure(
      '降级|降档|换低价|换便宜|最便宜套餐|换成预付|转套餐|改资费|cambiar a un plan|plan mas economico|plan minimo|downgrading|cheapest plan|lower plan|change tariff|move plan|switch plan|2 euro plan|2 euros|2欧',
    ),
    ...sure(
      '改套餐|降套餐|换套餐|后付费转预付费|后付转预付|转预付|转预付费|改成预付|8元保号套餐|保号套餐|变更套餐|最低套餐',
    ),
    ...sure(
      'migracion|migrar a prepago|cambio de plan|cambiar de plan|cambiar mi plan|pasar a prepago|de pospago a prepago|pospago a prepago|bajar de plan|plan mas barato|paso de pospago|cambiar a prepago|pasar a un plan',
    ),
    ...sure(
      'downgrade|change plan|change my plan|move to prepaid|postpaid to prepaid|switch to prepaid|go prepaid|cheaper plan|convert to prepaid',
    ),
  ],
  lost_sim: [
    ...sure(
      '卡没了|卡掉了|手机掉了|sim没了|重新补卡|重办卡|卡坏了|perdi la sim|perdi mi sim|se perdio|se me perdio|extravie|extravio|me asaltaron|celular robado|chip danado|duplicado por robo|sim damaged|sim broken|misplaced|phone was stolen|phone stolen|got stolen',
    ),
    ...sure('挂失|补卡|丢卡|卡丢了|手机丢了|卡被偷|手机被偷|sim卡丢|补办|卡不见了'),
    ...sure(
      'chip perdido|perdi mi chip|perdi el chip|perdi el celular|perdi mi celular|robo|robaron|me robaron|bloquear el chip|bloqueo|reposicion|reposicion de chip|reponer|reponer el chip|recuperar mi chip',
    ),
    ...sure(
      'lost|lost my|lost sim|lost my sim|lost phone|lost my phone|stolen|stolen sim|stolen phone|replacement|replacement sim|replace my sim|replace sim',
    ),
  ],
  involuntary_termination: [
    ...sure(
      '无缘无故停|突然停机|停了我的号|号被封|号码被封|被冻结|被限制|被清退|sin avisar|sin aviso|without notice|without warning|shut down my|cut my line|killed my line|deactivated without|me anularon|me quitaron la linea',
    ),
    ...sure('强制销号|欠费停机|关停|被停机|被销号|封号|被强制|单停|双停|断卡|二次实名'),
    ...words('停机'),
    ...sure(
      'baja de oficio|me cortaron|cortaron la linea|cortaron mi linea|linea suspendida|me la suspenden|me suspendieron|sin haberla pedido|baja no solicitada|cortan la linea',
    ),
    ...vague('corte|cortan'),
    ...sure(
      'disconnected|cut off|terminated by carrier|blocked by carrier|suspended by|shut off my line|deactivated my line',
    ),
  ],
  number_loss_risk: [
    ...sure('号码回收|二次放号|先解绑|二次验证|解绑银行|解绑支付宝|支付宝|微信|银行短信|回收号码|号码被别人'),
    ...words('解绑|双重验证|被回收|号码被回收|回收利用|换绑'),
    ...sure(
      'numero reciclado|numeros reciclados|doble factor|codigo de verificacion|codigos de verificacion|verificacion en dos pasos|desvincular mis cuentas|desvincular cuentas|reasignan el numero|reasignado',
    ),
    ...sure(
      '2fa|two factor|recycled number|recycled numbers|number recycled|verification codes|unlink accounts|number reassigned|reassigned|someone else gets my number',
    ),
    ...vague('otp|verification code'),
  ],
  operator_change: [
    ...sure(
      '退出市场|现在叫|改叫|换名|卖给|被卖|ahora es|ahora se llama|como se llama ahora|se llama ahora|cambia de nombre|cambio de dueno|quien compro|vendida|vendido|leaving the market|new brand|changed name|name change|changed its name|takeover|took over',
    ),
    ...sure('更名|改名|换了老板|换东家|新名字|现在叫什么|叫什么名字了|被收购|合并|卖掉了|换名字|收购'),
    ...sure(
      'cambio de marca|vendieron|se vendio|fusion|venta de movistar|compro a|comprada por|nueva duena|sale de|se va de|cambio de nombre',
    ),
    ...sure(
      'renamed|new owner|who owns|who bought|now called|new name|rebrand|rebranded|acquired|acquisition|merger|merged|sold to|bought by|leaving the country as a carrier',
    ),
  ],
  ownership_transfer: [
    ...sure('过户|换机主|改机主|去世|转给别人|转给家人'),
    ...sure(
      'cambio de titular|cambiar titular|cambiar el titular|cambiar de titular|cambio de titularidad|cesion de titularidad|fallecido|fallecio|ceder la linea',
    ),
    ...sure(
      'change of owner|change owner|transfer ownership|change of holder|account holder died|deceased|transfer the line to|change account holder',
    ),
  ],
  number_rescue: [
    ...sure(
      '过期了怎么恢复|还能恢复|号没了怎么|救回|复活|激活回来|过期能找回|recuperar numero vencido|recuperar chip vencido|revivir|reactivacion|reactivation|revive|restore number|bring back my number|expired number back|get the number back',
    ),
    ...sure('找回号码|号码找回|补回号码|恢复号码|号码恢复|重新激活|赎回|能找回|还能恢复|复机|救号'),
    ...sure(
      'recuperar mi numero|recuperar el numero|recuperar numero|recuperar la linea|recuperar mi linea|reactivar|reactivar la linea|reactivar mi linea',
    ),
    ...sure(
      'lost my number|get my number back|get number back|number back|recover my number|recover number|reactivate|restore my number|rescue my number|get it back',
    ),
  ],
  roaming_use: [
    ...words(
      '境外收|能收短信|收国内短信|国外收|能不能收|在国外用|wifi 通话|vowifi|漫游收费|recibo sms|llegan los sms|llegan sms|mensajes en el extranjero|works abroad|work abroad|roam|sms while abroad|vowifi',
    ),
    ...sure(
      '收验证码|收短信|收不到短信|收不到验证码|境外收短信|wifi calling|wifi 通话|wifi通话|wi fi calling|国际漫游|漫游|911 地址|境外使用|国外能用',
    ),
    ...sure(
      'roaming|wifi calling|recibir sms|recibir codigos|recibir mensajes|llamadas por wifi|usar en el extranjero|usar mi chip en el extranjero|itinerancia',
    ),
    ...sure(
      'wi fi calling|receive sms|receive texts|receive text|receive otp|get texts|sms abroad|texts abroad|use abroad|use it abroad|e911',
    ),
  ],
  contacts: [
    ...sure(
      'contactar|contactarme|comunicarme|comunicarse|numero de contacto|numero de telefono de|correo de|linea de atencion|call center|phone support|contact number|contact details|email address|support phone|who to call|客服号码|电话号码是多少|打什么电话|怎么打客服|联系客服|客服邮箱|投诉邮箱',
    ),
    ...sure('客服电话|联系方式|怎么联系|客服|人工客服|热线|电话多少|投诉电话'),
    ...words('投诉'),
    ...sure(
      'contacto|telefono de atencion|numero de atencion|atencion al cliente|como contacto|llamar a|servicio al cliente|whatsapp de',
    ),
    ...words('reclamo|reclamar|donde me quejo|queja'),
    ...sure(
      'contact|customer service|hotline|phone number of|helpline|customer care|support number|live chat',
    ),
    ...words('complain|complaint|must i call'),
  ],
}
