/** Words that say where somebody is and what line they hold, and words that give a country away. */
import type { Modifiers } from './catalog'

const list = (words: string): string[] => words.split('|')

export const SITUATION_WORDS: Modifiers = {
  abroad: list(
    '人在国外|人在海外|在国外|在海外|人在境外|境外|海外|国外|回国后|回国了|已经回国|要回国|回国|离开了|不在当地|人已离开|在国内|离境' +
      '|desde el extranjero|en el extranjero|del extranjero|fuera del pais|en el exterior|desde fuera|en otro pais|sali del pais|me fui de|me fui|ya no vivo en|desde otro pais|vivo fuera' +
      '|from abroad|abroad|overseas|left the country|i left|have left|moved away|moved back|expat|without living there|outside the country|from outside|no longer live|back home' +
      '|海外から|ins ausland|im ausland|a l etranger|depuis l etranger|no exterior|all estero',
  ),
  lineTypes: {
    prepaid: list(
      '预付费|预付卡|预付|储值卡|储值|电话卡|prepago|prepaid|payg|pay as you go|pre paid|pre pago|prepagada|prepaga|prepagado|tarjeta prepago',
    ),
    postpaid: list(
      '后付费|合约机|合约|月费|月租|pospago|postpago|post pago|contrato|postpaid|contract|pay monthly|sim only|billpay|abono',
    ),
    control: list('混合套餐|plan control|controle'),
    travel_esim: list(
      '旅行流量卡|流量卡|旅行 esim|旅游卡|旅行卡|esim de viaje|travel esim|tourist sim|tourist esim|data only esim|chip de turista',
    ),
    business: list(
      '企业线|公司号码|集团号|linea de empresa|linea corporativa|empresarial|business line|company line|corporate line',
    ),
  },
  simTypes: {
    esim: list('esim|e sim|电子卡'),
    physical: list('实体卡|实体 sim|chip fisico|tarjeta fisica|physical sim|sim card|plastic sim'),
    removable_euicc: list('小白卡|5ber|estk|esim me|removable esim|esim extraible'),
  },
  passport: list(
    '护照|只有护照|pasaporte|con pasaporte|solo pasaporte|passport|with a passport|passport only',
  ),
  located: list(
    '人在|我在|现在在|住在|身在|回到|回|去了|搬到|estoy en|estando en|vivo en|desde|viviendo en|me mude a|ahora en|regrese a|volvi a|from|i am in|i m in|im in|living in|live in|now in|moved to|back in|back to|currently in|while in|based in',
  ),
  placed: list('在|in|en'),
  right: list(
    'telco|there|start|child|chain|clear|while|means|phone|phones|going|gmail|globo|texts|india|indie|spare|spams|minor|minit|paris|parts|ports|posts|costs|months|shops|extra|ultra|claim|light|plans|peron|persons|person|costa|lineal|movies|mobil|hotel|intel|optics|thread|travel|trial|total|orden|ordena|entra|entro|barcelona',
  ),
}

/** Regulators, short codes, papers and cities that exist in one country only. */
export const COUNTRY_HINTS: Readonly<Record<string, string[]>> = {
  pe: list('osiptel|1844|renteseg|indecopi|carne de extranjeria|infocorp|lima|利马'),
  mx: list(
    'profeco|curp|nip 051|nip|crt|me quiero salir|ift|cdmx|ciudad de mexico|guadalajara|monterrey|墨西哥城',
  ),
  cl: list('sernac|subtel|clave unica|me quiero salir chile|santiago de chile|圣地亚哥'),
  co: list('mintic|superintendencia de industria|bogota|medellin|波哥大'),
  ar: list('enacom|buenos aires|布宜诺斯艾利斯|boton de baja'),
  bo: list('la paz|santa cruz de la sierra|拉巴斯'),
  br: list('anatel|cpf|sao paulo|rio de janeiro|圣保罗'),
  gb: list(
    'ofcom|pac|stac|65075|pac code|london|londres|伦敦|manchester|曼彻斯特|edinburgh|爱丁堡|uk number|英镑',
  ),
  us: list('fcc|611|e911|number lock|new york|nueva york|california|纽约|洛杉矶|美金|美区'),
  de: list(
    'abmeldung|bundesnetzagentur|bnetza|kundigung|kundigen|kuendigen|kuendigung|berlin|munich|柏林|慕尼黑|vertrag|guthaben|rufnummernmitnahme',
  ),
  fr: list('arcep|rio|resilier|resiliation|three click|tres clics|三次点击|paris|巴黎|forfait'),
  es: list('cnmc|oficina de atencion al usuario|madrid|barcelona|马德里|巴塞罗那'),
  it: list('agcom|disdetta|recesso|roma|milano|milan|罗马|米兰|credito residuo'),
  pt: list('anacom|lisbon|lisboa|里斯本|porto'),
  ie: list('comreg|dublin|都柏林'),
  ch: list('bakom|zurich|苏黎世|ginebra|geneva|日内瓦'),
  ee: list('tallinn|塔林'),
  in: list('trai|upc|porting code 1900|delhi|mumbai|德里|孟买|aadhaar'),
  cn: list(
    '工信部|10086|10010|10000|携号转网|停机保号|靓号|异地销户|营业厅注销|断卡|一证通查|人民币|北京|上海|广州|深圳|beijing|shanghai',
  ),
  hk: list('ofca|储值卡|增值券|转台|八达通|回乡证|hkid'),
  tw: list('携码|门号|ncc|退租|二类电信|台北|taipei|预付卡门号'),
  kr: list('arc|alien registration|kait|알뜰폰|seoul|首尔|외국인등록증|해지|번호이동|휴대폰'),
  jp: list('mnp予约番号|解约金|在留卡|在留カード|tokyo|tokio|东京|大阪|osaka|京都|解约手续'),
  ca: list('crtc|ccts|toronto|vancouver|多伦多|温哥华|montreal|蒙特利尔'),
  au: list('acma|telecommunications ombudsman|sydney|melbourne|悉尼|墨尔本'),
  nz: list('auckland|奥克兰|wellington'),
  sg: list('imda|fin number|狮城'),
  th: list('nbtc|bangkok|曼谷|清迈|chiang mai'),
  vn: list('hanoi|河内|胡志明|ho chi minh|saigon|西贡'),
  id: list('jakarta|bali|雅加达|巴厘岛|kominfo|masa aktif'),
  my: list('mcmc|kuala lumpur|吉隆坡'),
  ph: list('manila|马尼拉|ntc'),
}

/** Names of countries beside those their pages give: of the people, in other languages, by habit. */
export const COUNTRY_NAMES: Readonly<Record<string, string[]>> = {
  pe: list('peruvian|peruano|peruana|peruanos|ペルー|perou|페루|秘国|peruanische'),
  mx: list('mexican|mexicano|mexicana|mejico|メキシコ|mexiko|mexique|멕시코|墨国'),
  cl: list('chilean|chileno|chilena|チリ|chili|칠레'),
  co: list('colombian|colombiano|colombiana|columbia|コロンビア|kolumbien|colombie'),
  ar: list('argentine|argentinian|argentino|argentina|アルゼンチン|argentinien'),
  bo: list('bolivian|boliviano|boliviana|ボリビア|bolivien|bolivie'),
  br: list(
    'brazilian|brasileno|brasilena|brasileiro|brasileira|brazil|brasil|ブラジル|brasilien|bresil|브라질',
  ),
  gb: list(
    'british|britanico|britanica|england|english number|english sim|numero ingles|linea inglesa|chip ingles|tarjeta inglesa|reino unido|great britain|united kingdom|英伦|英格兰|大英|不列颠|イギリス|grossbritannien|royaume uni|영국|reino unido uk|escocia|scotland|wales',
  ),
  us: list(
    'american|usa|estadounidense|u s|u s a|eua|estados unidos|united states|the states|norteamericano|norteamericana|北美|美利坚|アメリカ|米国|etats unis|미국|americano',
  ),
  ca: list('canadian|canadiense|加国|canada|kanada|カナダ|canadien|캐나다'),
  de: list(
    'german|deutsch|deutsche|deutschen|aleman|alemana|alemania|ドイツ|allemagne|allemand|alemanha|독일|德意志',
  ),
  fr: list('french|frances|francesa|francais|フランス|frankreich|franca|프랑스|法兰西'),
  es: list(
    'spanish number|spanish sim|spanish|espanol numero|numero espanol|linea espanola|espana|espanola|スペイン|spanien|espagne|espanha|스페인',
  ),
  it: list('italian|italiano|italiana|italia|イタリア|italien|italie|이탈리아'),
  pt: list('portuguese|portugues|portuguesa|ポルトガル|葡国'),
  ie: list('irish|irlandes|irlandesa|irlanda|アイルランド|irland|irlande|eire'),
  ch: list('swiss|suizo|suiza|schweizer|スイス|스위스|helvetia'),
  ee: list('estonian|estonio|estonia|estland|estonie|エストニア'),
  jp: list('japanese|japones|japonesa|japan|japon|ジャパン|japao|일본|日本国内'),
  kr: list('korean|coreano|coreana|korea|corea|south korea|南韩|coree|korea selatan|rok'),
  hk: list('hongkong|港版|hong kong sar|港卡|ホンコン|홍콩|hong kongs'),
  tw: list('taiwanese|taiwanes|taiwanesa|台湾|台版|台灣|대만|formosa'),
  cn: list(
    'mainland|mainland china|prc|中国|china|大陆|国内手机号|国内号码|国内手机卡|chinese number|chinese sim|大陆卡|numero chino|china continental|중국',
  ),
  in: list('indian|bharat|インド|indien|inde|인도'),
  th: list('thai|tailandes|tailandesa|タイ|thailande|태국|泰卡'),
  sg: list('singaporean|シンガポール|singapour|singapore|星洲|싱가포르|坡县'),
  my: list('malaysian|malasio|malasia|マレーシア|말레이시아|大马卡'),
  ph: list('philippine|filipino|filipina|pinoy|フィリピン|philippinen|필리핀|phils|pilipinas'),
  vn: list('vietnamese|vietnamita|ベトナム|베트남|viet'),
  id: list('indonesian|indonesio|indonesia|インドネシア|indonesien|인도네시아'),
  au: list('australian|aussie|australiano|australiana|澳大利亚|オーストラリア|australien|down under|호주'),
  nz: list(
    'kiwi|new zealander|ニュージーランド|neuseeland|neozelandes|nueva zelanda|nueva zelandia|뉴질랜드|纽西兰',
  ),
  eu: list('europe|european union|union europea|europa|欧洲|欧盟'),
}

/** Codes that are no word in zh, es or en, and so count in any case. */
export const PLAIN_CODES: readonly string[] = [
  'uk',
  'hk',
  'tw',
  'usa',
  'gb',
  'mx',
  'jp',
  'kr',
  'sg',
  'nz',
  'ph',
  'eeuu',
]

/** Carriers' names that are everyday words in one of the languages. */
export const EVERYDAY_NAMES: ReadonlySet<string> = new Set(
  list(
    'free|smart|true|fi|vivo|ultra|移动|电信|联通|中华|移动号|电信号|three|3|spark|visible|boost|go|yes|id|mucho|club|up卡|gaff',
  ),
)

/** Words that name no carrier even where one has them in its name. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  list('esim|sim|mobile|movil|prepaid|prepago|pay as you go'),
)
