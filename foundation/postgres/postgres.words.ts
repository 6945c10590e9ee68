/** What a person reads when the database cannot be used, and what to do about it. */
export const postgresWords = {
  folderInUse: (process: number | string) =>
    `这个数据目录正被另一个护学使用（进程 ${process}），请先停掉它，或用 HUXUE_DATA 指定别的目录`,
  folderNotWritable: (folder: string) => `数据目录 ${folder} 不能写入，请改正权限，或用 HUXUE_DATA 指定别的目录`,
  noBinaries: (platform: string) =>
    `自带的 PostgreSQL 没有 ${platform} 版本，请安装 PostgreSQL 15 或更高版本，并用 DATABASE_URL 指向它`,
  binariesUnusable:
    '自带的 PostgreSQL 在这个系统上无法运行（例如 Alpine），请安装 PostgreSQL 15 或更高版本，并用 DATABASE_URL 指向它',
  otherMajor: (found: string) =>
    `数据目录是用 PostgreSQL ${found} 建立的，与现在的版本不同。请用建立它的那一版护学导出，再在这一版导入`,
  initFailed: (detail: string) => `建立数据库时出错，PostgreSQL 的原话：\n${detail}`,
  outOfReach: (folder: string) =>
    `以 root 运行时数据库改用 nobody 用户，而它进不了 ${folder}。请换普通用户运行，或用 HUXUE_DATA 指定人人可进入的目录（如 /var/lib/huxue）`,
  startFailed: (log: string, detail: string) => `数据库没有启动成功，日志在 ${log}，最后几行：\n${detail}`,
  leftoverRuns: (process: number) => `上次留下的数据库进程 ${process} 停不下来，请手工结束它再启动`,
  badAddress: 'DATABASE_URL 不是有效的地址，应写成 postgres://用户:密码@主机:5432/数据库',
  unreachable: (where: string, detail: string) =>
    `连不上 DATABASE_URL 指定的数据库 ${where}：${detail}。请检查地址、密码和网络`,
  tooOld: (found: string) => `DATABASE_URL 指定的是 PostgreSQL ${found}，护学需要 15 或更高版本，请升级数据库`,
  notUtf8: (found: string) => `DATABASE_URL 指定的数据库编码是 ${found}，护学需要 UTF8，请用 UTF8 重新建立这个数据库`,
  rolesRefused: (detail: string) =>
    `不能在数据库里建立护学的角色：${detail}。DATABASE_URL 的用户应是数据库的所有者并有 CREATEROLE 权限`,
  migrationFailed: (detail: string) => `升级数据库结构时出错，数据没有改动：${detail}`,
}
