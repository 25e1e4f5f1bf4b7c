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
}

/** Regulators, short codes and papers that exist in one country only. */
export const COUNTRY_HINTS: Readonly<Record<string, string[]>> = {
  pe: list('osiptel|1844|renteseg|indecopi|carne de extranjeria|infocorp'),
  mx: list('profeco|curp|nip 051|nip|crt|me quiero salir|ift'),
  cl: list('sernac|subtel|clave unica|me quiero salir chile'),
  co: list('mintic|superintendencia de industria'),
  ar: list('enacom'),
  br: list('anatel|cpf'),
  gb: list('ofcom|pac|stac|65075|pac code'),
  us: list('fcc|611|e911|number lock'),
  de: list('abmeldung|bundesnetzagentur|bnetza|kundigung|kundigen'),
  fr: list('arcep|rio|resilier|resiliation|three click|tres clics|三次点击'),
  es: list('cnmc|oficina de atencion al usuario'),
  it: list('agcom|disdetta'),
  pt: list('anacom'),
  in: list('trai|upc|porting code 1900'),
  cn: list('工信部|10086|10010|10000|携号转网|停机保号|靓号|异地销户|营业厅注销|断卡'),
  hk: list('ofca|储值卡|增值券|转台|八达通'),
  tw: list('携码|门号|ncc|退租|二类电信'),
  kr: list('arc|alien registration|kait|알뜰폰'),
  jp: list('mnp予约番号|解约金|在留卡|在留カード'),
  ca: list('crtc|ccts'),
  au: list('acma|telecommunications ombudsman'),
  sg: list('imda|fin number'),
}

/** Names of countries beside those their pages give: of the people, in other languages, by habit. */
export const COUNTRY_NAMES: Readonly<Record<string, string[]>> = {
  pe: list('peruvian|peruano|peruana|ペルー'),
  mx: list('mexican|mexicano|mexicana|mejico'),
  cl: list('chilean|chileno|chilena'),
  co: list('colombian|colombiano|colombiana|columbia'),
  ar: list('argentine|argentinian|argentino|argentina'),
  bo: list('bolivian|boliviano|boliviana'),
  br: list('brazilian|brasileno|brasilena|brasileiro'),
  gb: list('british|britanico|britanica|england'),
  us: list('american|usa|estadounidense|u s|eua|estados unidos'),
  ca: list('canadian|canadiense|加国'),
  de: list('german|deutsch|aleman|alemana'),
  fr: list('french|frances|francesa'),
  es: list('spanish number|spanish sim|espanol numero|numero espanol|linea espanola'),
  it: list('italian|italiano|italiana|italia'),
  pt: list('portuguese|portugues'),
  ie: list('irish|irlandes'),
  ch: list('swiss|suizo'),
  jp: list('japanese|japones'),
  kr: list('korean|coreano|coreana'),
  hk: list('hongkong|港版'),
  tw: list('taiwanese|taiwanes|台湾|台版'),
  cn: list('mainland|prc|中国|china'),
  in: list('indian'),
  th: list('thai|tailandes'),
  sg: list('singaporean'),
  my: list('malaysian'),
  ph: list('philippine|filipino'),
  vn: list('vietnamese'),
  id: list('indonesian'),
  au: list('australian|aussie'),
  nz: list('kiwi|new zealander'),
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
  list('free|smart|true|fi|vivo|ultra|移动|three|3|spark|visible|mint|boost|felix|go|yes|id'),
)

/** Words that name no carrier even where one has them in its name. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  list('esim|sim|mobile|movil|prepaid|prepago|pay as you go'),
)
