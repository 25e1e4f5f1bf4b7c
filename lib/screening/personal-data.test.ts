import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPersonalData } from './personal-data'

/** What was found, as the words it points at. */
const hits = (text: string, official: string[] = []) =>
  findPersonalData(text, official).map(({ kind, start, end }) => `${kind}|${text.slice(start, end)}`)

describe('what is found, with its place', () => {
  it.each([
    // Phones
    ['Mi número es 987654321, llámenme.', ['phone|987654321']],
    ['Llamé desde el +51 987 654 321 y nada', ['phone|+51 987 654 321']],
    ['I rang +44 (0)7700 900123 twice', ['phone|+44 (0)7700 900123']],
    ['我的号码是13812345678，已经停机', ['phone|13812345678']],
    ['手机 138-1234-5678', ['phone|138-1234-5678']],
    ['手机１３８１２３４５６７８', ['phone|１３８１２３４５６７８']],
    ['رقمي ٩٨٧٦٥٤٣٢١ هنا', ['phone|٩٨٧٦٥٤٣٢١']],
    ['一三八一二三四五六七八 打给我', ['phone|一三八一二三四五六七八']],
    ['9 8 7 6 5 4 3 2 1', ['phone|9 8 7 6 5 4 3 2 1']],
    ['98\u200b76\u200b54321', ['phone|98\u200b76\u200b54321']],
    ['&#57;87654321', ['phone|&#57;87654321']],
    ['call me at 555-0134 now, phone 5550134', ['phone|555-0134', 'phone|5550134']],
    ['Singapore 9123 4567', ['phone|9123 4567']],
    ['números 987654321 912345678', ['phone|987654321', 'phone|912345678']],
    ['06 12 34 56 78', ['phone|06 12 34 56 78']],
    ['https://wa.me/51987654321', ['phone|51987654321']],
    ['wsp987654321', ['phone|987654321']],
    // SIM and device
    ['ICCID 8951100000000000018', ['iccid|8951100000000000018']],
    ['卡号 89860012345678901234', ['iccid|89860012345678901234']],
    ['SIM 8986031234567890123F', ['iccid|8986031234567890123F']],
    ['IMEI: 490154203237518.', ['imei|490154203237518']],
    ['imei es 49-015420-323751-8', ['imei|49-015420-323751-8']],
    ['EID 89049032123451234512345678901235', ['eid|89049032123451234512345678901235']],
    ['EID 8904 9032 1234 5123 4512 3456 7890 1235', ['eid|8904 9032 1234 5123 4512 3456 7890 1235']],
    ['IMSI 716100123456789', ['imsi|716100123456789']],
    ['LPA:1$rsp.example.com$ABCD-1234-EF', ['activation_code|LPA:1$rsp.example.com$ABCD-1234-EF']],
    ['lpa:1＄rsp.example.com＄X1', ['activation_code|lpa:1＄rsp.example.com＄X1']],
    ['usa 1$smdp.example.org$QR-55 para instalar', ['activation_code|1$smdp.example.org$QR-55']],
    // Documents
    ['Mi DNI es 12345678.', ['document|12345678']],
    ['con pasaporte N° E12345678 en mano', ['document|E12345678']],
    ['my passport number is 123456789', ['document|123456789']],
    ['护照号码：E12345678', ['document|E12345678']],
    ['护照 C01X00T47 被拒绝', ['document|C01X00T47']],
    ['身份证号是110101199003070038', ['document|110101199003070038']],
    ['11010119900307003X 不是有效的号码', []],
    ['carné de extranjería 001234567', ['document|001234567']],
    ['C.E. 001234567', ['document|001234567']],
    ['RUT 12.345.678-5', ['document|12.345.678-5']],
    ['CPF 529.982.247-25', ['document|529.982.247-25']],
    ['529.982.247-25', ['document|529.982.247-25']],
    ['mi NIE X1234567L', ['document|X1234567L']],
    ['12345678Z', ['document|12345678Z']],
    ['E12345678 (passport)', ['document|E12345678']],
    ['P<PERGARCIA<<JUAN<CARLOS<<<<<<<<<<<<<<<<<<<<', ['mrz|P<PERGARCIA<<JUAN<CARLOS<<<<<<<<<<<<<<<<<<<<']],
    ['E123456784PER8001014M3001017<<<<<<<<<<<<<<04', ['mrz|E123456784PER8001014M3001017<<<<<<<<<<<<<<04']],
    // Cards and mail
    ['pagué con 4111 1111 1111 1111 12/27', ['card|4111 1111 1111 1111']],
    ['4111-1111-1111-1111', ['card|4111-1111-1111-1111']],
    ['银联卡 6200000000000005', ['card|6200000000000005']],
    ['amex 378282246310005', ['card|378282246310005']],
    ['escríbanme a juan.perez+x@gmail.com por favor', ['email|juan.perez+x@gmail.com']],
    ['juan.perez@osiptel.gob.pe', ['email|juan.perez@osiptel.gob.pe']],
    ['juan@osiptel.gob.pe.example.com', ['email|juan@osiptel.gob.pe.example.com']],
    ['juan (at) gmail.com', ['email|juan (at) gmail.com']],
    ['juan[arroba]gmail.com', ['email|juan[arroba]gmail.com']],
    ['邮箱 zhang＠qq.com', ['email|zhang＠qq.com']],
  ])('%s', (text, expected) => {
    expect(hits(text)).toEqual(expected)
  })

  it('keeps the places right behind characters of two units and of several letters', () => {
    const text = '📱📱 ﷺ ㎏ ½ +51 987 654 321 📞'
    expect(hits(text)).toEqual(['phone|+51 987 654 321'])
  })

  it('finds several kinds in one text, in order', () => {
    const text = 'a@b.pe, luego 987654321, IMEI 490154203237518'
    expect(findPersonalData(text).map(({ kind }) => kind)).toEqual(['email', 'phone', 'imei'])
  })
})

describe('what honest people write', () => {
  it.each([
    'Llamé al 123 y al 0800 00123, esperé 45 minutos',
    'Marqué *123# y luego #611 desde el celular',
    '拨打10086、10010或10000，等了20分钟',
    '打10086/10010都说不行，再打12300投诉',
    'I called 611 and then 1-800-922-0204, no luck',
    '400-810-0086 转人工',
    'Pagué S/ 39.90 el 12/03/2026 y S/1,299.00 después',
    'Cobraron $ 1.299.000 COP y 150000000 pesos no',
    '每月 ¥1,280.00，一共 15000000 日元',
    '2026-03-01 10:30 aceptado, 2026-03-06 11:45:10 cerrado',
    'El 01.03.2026 a las 08.00-20.00 y el 3/4/26',
    '2026年3月1日 到 2026年3月15日 之间',
    'entre 2019-2024 y del 2020 al 2026',
    'archivo 20260301 y 20260301103000',
    'Error 30013999, código 5004123 y ERR30013999',
    'ticket 123456789, expediente N° 2026123456',
    'N° de reclamo: 123456789012',
    '工单号 123456789012 已受理',
    'order no. 987654321 was refused',
    'Los 60/210/255/270 días pasaron; 119+246+5; 30+30+30',
    'Art. 12.3 de la ley 29571, resolución 172-2022',
    'Según la Resolución 000070-2025-CD/OSIPTEL y la 138-2012-CD/OSIPTEL',
    'Escribí a usuarios@osiptel.gob.pe y al 1844.',
    'Perdí 5 GB de 10 GB, velocidad 100.50 Mbps',
    'Mostré el pasaporte y esperé 3 horas; pidieron 2 fotos',
    'con mi DNI llamé al 0800 00123',
    'they wanted my passport, then I dialled 10086',
    '护照 2026-03-01 过期，要去营业厅',
    'My passport expires 2031-05-06, DNI no tengo',
    'See https://www.osiptel.gob.pe/articulo/9876543210/ for the rule',
    'IP 192.168.100.100, versión 16.4.6, Android 14',
    'between 1000-2000 people, ranges 100-200',
    'Subject: cancel @claro on line',
    'Codes like LPA or ICCID were asked for, EID too',
    'The activation code never arrived',
    'ID card required; RUN the app; NIE needed',
    '1. uno 2. dos 3. tres 4. cuatro',
    '<b>no</b> a<b and c<<d',
  ])('%s', (text) => {
    expect(hits(text)).toEqual([])
  })
})

describe('official contacts', () => {
  const official = ['+51 1 611 9000', '0800-00123', '987 000 111', 'atencion@claro.com.pe']

  it.each([
    'Llamé al +51 1 611 9000',
    'Llamé al +5116119000 otra vez',
    'Llamé al (01) 611-9000',
    'teléfono 611 9000',
    'whatsapp 987-000-111',
    '打了９８７０００１１１',
    'a atencion@claro.com.pe',
  ])('may be named: %s', (text) => {
    expect(hits(text, official)).toEqual([])
  })

  it('do not excuse other numbers beside them', () => {
    expect(hits('611 9000 o 987 000 112', official)).toEqual(['phone|987 000 112'])
    expect(hits('otro: ventas@claro.com.pe', official)).toEqual(['email|ventas@claro.com.pe'])
  })
})

describe('whatever is written', () => {
  it('places lie inside the text, in order and apart', () => {
    const piece = fc.constantFrom(
      '9',
      '٩',
      '９',
      '+51',
      '-',
      ' ',
      '(',
      '@',
      'a.pe',
      '<',
      'DNI ',
      '📱',
      '&#57;',
      'ﷺ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const { start, end } of findPersonalData(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    )
  })

  it.each(['', ' ', '-', '.', ' - ', '_'])('a mobile number written with %j is found', (between) => {
    fc.assert(
      fc.property(fc.integer({ min: 910_000_000, max: 999_999_999 }), fc.boolean(), (number, single) => {
        const groups = String(number).match(single ? /\d/g : /\d{3}/g) ?? []
        const written = groups.join(between)
        expect(hits(`xx ${written}, yy`)).toEqual([`phone|${written}`])
      }),
    )
  })

  it.each(['9 ', '9', '9-', '1$', 'a@', 'a.', 'DNI ', '<', '&#57;', 'LPA:1$', '+', 'pasaporte n ', '0.'])(
    'a wall of %j costs little',
    (piece) => {
      const text = piece.repeat(Math.ceil(10_000 / piece.length))
      const before = process.cpuUsage()
      findPersonalData(text, ['+51 1 611 9000'])
      expect(process.cpuUsage(before).user / 1_000).toBeLessThan(500)
    },
  )
})
