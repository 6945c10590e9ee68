/** How a particular person shows in Chinese free text. Signs, not proof: the words of `guard-text.ts` decide what they mean together. */

// The hundred-odd family names most met in Jiangxi; those that mostly begin ordinary words in reports (应 关 管 和 时…) are left out.
const single =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭林罗郑梁谢宋唐许韩冯邓曹彭曾肖蔡潘袁董余苏叶吕魏蒋田杜丁沈姜范傅钟卢汪戴崔任陆廖姚金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫樊兰殷涂章鲁葛聂尚桂饶占艾祝何高江方'
const family = `(?:欧阳|司马|上官|诸葛|司徒|${Array.from(single).join('|')})`

// Ordinary words that begin like a name.
const ordinary =
  '(?!周边|周围|周期|周末|周[一二三四五六日]|马上|马路|黄色|黄赌|范围|夏季|张贴|张挂|许多|许可|金额|陆续|田间|林区|龙头|雷同|温馨|任务|任何|任意|曾经|余下|万人|程度|康复|严重|严格|严密|严防|白天|石料|史料|章节|尚未|尚有|尚需|武装|段落|施工|施行|洪水|陈旧|陈述|梁柱|占道|占用|占地|毛毯|罗列|谢绝|钱款|汤水|夏天|温度|兰花|顾虑|顾及|严控|严查|严肃|严管|严打|万一|余地|程序|任职|任课|任教|武力|何时|何地|何种|何人|高发|高危|高峰|高度|高中|高校|高考|高级|高层|高风|高频|高低|高于|江西|江边|江岸|江河|方面|方案|方式|方法|方向|方可|方便|方能|方位|方针)'
// Places and offices end like this, names of persons do not.
const notPlace = '(?<![镇村街路区校院所局站园店家巷厂乡县市省组队办委坊])'

const name = `${ordinary}${family}[\\u4e00-\\u9fff]{1,2}?`
const ends =
  '(?=$|[\\s，,、。；;：:（(）)“”"\']|系|是|为|属|被|患|有|在|住|近|曾|已|今|昨|的|等|与|和|因|经|将|持|于|家|男|女|\\d)'

/** 李某, 王××, 张** */
export const veiledName = new RegExp(`${family}(?:某[某甲乙丙]?|[X×＊*xＸ]{1,3})`)

/** 姓名：…, 患者：… */
export const labelledName = /(?:姓\s*名|患者|病人|当事人|本人)\s*[:：]\s*[\u4e00-\u9fff]/

/** A name beginning here, for use right after a word: 精神病人张三， */
export const nameHere = new RegExp(`^[：:（(“"\\s]*${name}${notPlace}${ends}`)

/** A name that is said to be something, for use before a word: 村民张三系… */
export const nameSaidToBe = new RegExp(
  `(?:^|[，,、。；;：:\\s（(]|居民|村民|学生|家长|教师|职工|人员|男子|女子|对|将|把)${name}${notPlace}(?:[（(，,]?[男女][^。；;]{0,12}?)?[^，,。；;]{0,6}(?:系|是|为|属|列为|患|有|确诊)[^。；;]{0,8}$`,
)

/** 1、张三 or （1）李四：one numbered line with a name in front. */
export const numberedName = new RegExp(
  `^\\s*(?:[（(]?\\d{1,3}[）)]?[、.．\\s]|[-•·])\\s*${name}${notPlace}(?=$|[\\s，,（(：:男女])`,
)

/** 家住…, 住址：…, 2单元, 301室: where one person lives, not where a school stands. */
export const homeAddress = /家住|现住|住址\s*[:：]|户籍地址\s*[:：]|\d+\s*单元|\d+\s*室(?!内|外)/

/** 名单, 花名册…: a list of persons by its name. */
export const personList =
  /^[\u4e00-\u9fff]{0,4}?(?:名单|花名册|名册|登记表|信息表|情况表)|^[^。；;]{0,8}(?:台账|档案)(?:如下|附后|[:：])|^\s*\d+\s*[人名]\s*[:：]/

/** A sentence that forbids. */
export const forbids = /不得|严禁|禁止|不准|不建|不登记|不收集|不录入|不上传|不采集|不填|不列|不要|无需|不再/
