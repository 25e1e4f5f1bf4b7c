/**
 * Traditional characters people use when they ask about a line, each followed by the simplified one.
 * Not a converter of texts: only what is needed so that both ways of writing find the same page.
 */
const PAIRS =
  '攜携號号碼码轉转網网戶户銷销註注約约費费電电話话機机門门儲储預预實实體体換换補补還还沒没過过續续證证護护處处辦办難难賬账帳账單单據据線线餘余額额錢钱國国際际遊游臺台灣湾馬马韓韩' +
  '亞亚羅罗歐欧聯联爾尔蘭兰聖圣澤泽紐纽幾几個个銀银鑰钥認认識识開开關关閉闭啟启動动掛挂丟丢遺遗復复嗎吗麼么樣样請请問问題题給给們们會会產产業业務务員员營营運运強强製制違违規规則则' +
  '裡里邊边飛飞場场訊讯資资達达廣广東东華华遠远傳传視视頻频數数語语簡简驗验無无條条較较應应該该學学簽签來来這这發发對对後后從从現现時时間间變变舊旧節节離离異异歸归屬属專专櫃柜樓楼' +
  '終终絕绝詢询總总統统編编積积優优點点擊击鏈链結结進进選选擇择設设備备廢废棄弃報报導导誰谁讓让將将當当魯鲁賓宾義义薩萨敘叙歷历戰战聽听寫写讀读購购買买賣卖貨货樂乐銘铭稱称債债繳缴' +
  '綁绑檔档筆笔縣县鄉乡薦荐圖图減减佔占衛卫參参與与隻只頁页殺杀壞坏錯错禮礼幫帮雲云圓圆匯汇幣币嶼屿愛爱廠厂緬缅稅税醫医療疗貝贝寶宝寧宁魚鱼鳥鸟鎖锁螢萤憑凭龍龙齊齐適适'

const characters = [...PAIRS]

/** Simplified character of a traditional one. */
export const SIMPLIFIED_OF: ReadonlyMap<string, string> = new Map(
  characters.flatMap((char, index) => (index % 2 ? [] : [[char, characters[index + 1] ?? char] as const])),
)
