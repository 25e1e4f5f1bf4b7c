/**
 * Words of the field that the general dictionary lacks or cuts in two. Used alike for what is indexed
 * and for what is asked: after a change, `npm run rebuild`.
 */
const WORDS =
  '销户 注销 销号 销卡 退网 退订 退租 退卡 拆机 关号 停用 解约 解约金 违约金 合约期 合约机 靓号 最低消费 月租 月费 ' +
  '保号 养号 保活 续期 续费 充值 增值 增值券 储值 储值卡 预付 预付费 预付卡 后付费 后付 宽限期 有效期 到期 过期 失效 休眠 ' +
  '停机 停机保号 复机 报停 欠费 欠费停机 单停 双停 断卡 关停 封号 强制销号 二次放号 号码回收 ' +
  '携号 携号转网 携转 携码 携入 携出 转网 转台 转出 转入 授权码 转运营商 ' +
  '实名 实名制 实名认证 实名登记 人脸 人脸识别 身份证 居留卡 在留卡 过户 机主 护照 一证通查 ' +
  '换机 换卡 补卡 补换卡 挂失 丢卡 写卡 小白卡 实体卡 手机卡 电话卡 流量卡 号卡 白卡 二维码 扫码 激活 开卡 办卡 开户 ' +
  '退款 退费 余额 押金 提现 扣费 扣款 自动扣款 自动续费 自动充值 账单 催款 催缴 催收 征信 ' +
  '套餐 改套餐 降套餐 保号套餐 改名 更名 收购 合并 ' +
  '收短信 验证码 双重验证 二次验证 解绑 绑定 漫游 国际漫游 境外 海外 回国 出境 离境 ' +
  '营业厅 客服 热线 人工客服 工单 投诉 申诉 线上 在线 网上 异地 异地销户 委托书 代办 本人 ' +
  '运营商 虚拟运营商 中国移动 中国联通 中国电信 中国广电 中华电信 台湾大哥大 远传 台湾之星 亚太电信 ' +
  '中国移动香港 数码通 和记 和记电讯 香港电讯 德国电信 西班牙电信 沃达丰 软银 乐天移动 乐天 都科摩 ' +
  '新加坡电信 星和 第一通 澳洲电信 印度电信'

/** How common each counts as: above the pieces it is made of. */
const FREQUENCY = 20_000

/** In the form jieba reads: a word and its frequency a line. */
export const telecomDictionary = (): Uint8Array =>
  new TextEncoder().encode(
    [...new Set(WORDS.split(/\s+/).filter(Boolean))].map((word) => `${word} ${FREQUENCY}`).join('\n'),
  )
