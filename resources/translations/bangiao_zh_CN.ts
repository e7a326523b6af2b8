<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Across</name>
    <message>
        <source>{n} days</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>Overstayed</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Running out</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>体检</translation>
    </message>
    <message>
        <source>Unseen permit</source>
        <translation>未见许可</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>失联</translation>
    </message>
    <message>
        <source>The stay ends within {n} days and is not over</source>
        <translation>停留将在 {n} 天内到期，尚未逾期</translation>
    </message>
    <message>
        <source>Everybody who left and has not come back</source>
        <translation>所有已出境尚未返回的人</translation>
    </message>
    <message>
        <source>The stay, the contract or the travel document is over or ends soon</source>
        <translation>居留、合同或旅行证件已到期或即将到期</translation>
    </message>
    <message>
        <source>The last day of the stay is past</source>
        <translation>已超过停留期限</translation>
    </message>
    <message>
        <source>The contract is over or ends within {n} days</source>
        <translation>合同已到期或将在 {n} 天内到期</translation>
    </message>
    <message>
        <source>No travel document in hand, or it ends within {n} days</source>
        <translation>无有效旅行证件，或将在 {n} 天内到期</translation>
    </message>
    <message>
        <source>Not examined for a year or more</source>
        <translation>一年以上未体检</translation>
    </message>
    <message>
        <source>The end of the stay is assumed: nobody has seen the paper</source>
        <translation>停留期限为推定：尚未见到许可</translation>
    </message>
    <message>
        <source>Contact is lost</source>
        <translation>已失联</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作方</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>用人单位</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>乡坊</translation>
    </message>
    <message>
        <source>Gate of departure</source>
        <translation>出境口岸</translation>
    </message>
    <message>
        <source>Month of departure</source>
        <translation>出境月份</translation>
    </message>
    <message>
        <source>End of the stay</source>
        <translation>停留期限</translation>
    </message>
    <message>
        <source>End of the travel document</source>
        <translation>证件期限</translation>
    </message>
    <message>
        <source>End of the contract</source>
        <translation>合同期限</translation>
    </message>
    <message>
        <source>Age of the health check</source>
        <translation>体检时间</translation>
    </message>
    <message>
        <source> ({n} overstayed)</source>
        <translation>（{n} 人逾期）</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Within 7 days</source>
        <translation>7 天内</translation>
    </message>
    <message>
        <source>Within 30 days</source>
        <translation>30 天内</translation>
    </message>
    <message>
        <source>Within 90 days</source>
        <translation>90 天内</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>更晚</translation>
    </message>
    <message>
        <source>Under 6 months</source>
        <translation>6 个月以内</translation>
    </message>
    <message>
        <source>6 to 12 months</source>
        <translation>6 至 12 个月</translation>
    </message>
    <message>
        <source>A year or more</source>
        <translation>一年以上</translation>
    </message>
    <message>
        <source>Temporary stay</source>
        <translation>临时停留</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>居留许可</translation>
    </message>
    <message>
        <source>Work permit</source>
        <translation>工作许可</translation>
    </message>
    <message>
        <source>Another paper</source>
        <translation>其他证件</translation>
    </message>
    <message>
        <source>over by {n} d</source>
        <translation>逾期 {n} 天</translation>
    </message>
    <message>
        <source>{n} d left</source>
        <translation>还剩 {n} 天</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Assumed from the day of departure: no permit has been entered.</source>
        <translation>根据出境日推定：尚未登记停留许可。</translation>
    </message>
    <message>
        <source>As the permit says.</source>
        <translation>以已登记的停留许可为准。</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>May stay until</source>
        <translation>停留至</translation>
    </message>
    <message>
        <source>Contract until</source>
        <translation>合同至</translation>
    </message>
    <message>
        <source>Paper until</source>
        <translation>证件至</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>出境日期</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>口岸</translation>
    </message>
    <message>
        <source>Examined on</source>
        <translation>体检日期</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>公民身份证号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名</translation>
    </message>
    <message>
        <source>{name} (missing)</source>
        <translation>{name}（失联）</translation>
    </message>
</context>
<context>
    <name>AcrossActs</name>
    <message>
        <source>Renew the stay of {n} people</source>
        <translation>为 {n} 人办理停留延期</translation>
    </message>
    <message>
        <source>Renew the stay of {name}</source>
        <translation>为 {name} 办理停留延期</translation>
    </message>
    <message>
        <source>What the new permit says. The ones before are kept.</source>
        <translation>按新许可填写。以前的许可仍予保留。</translation>
    </message>
    <message>
        <source>The stay of {n} people is renewed.</source>
        <translation>已为 {n} 人办理停留延期。</translation>
    </message>
    <message>
        <source>Mend the permit</source>
        <translation>修改停留许可</translation>
    </message>
    <message>
        <source>For what was written wrongly. A new term is a renewal.</source>
        <translation>用于更正错误。新的期限请用延期。</translation>
    </message>
    <message>
        <source>The permit is mended.</source>
        <translation>停留许可已修改。</translation>
    </message>
    <message>
        <source>{name} came back alone</source>
        <translation>{name} 自行返回</translation>
    </message>
    <message>
        <source>It is entered in the ledger and is not taken away again, only cancelled by another entry.</source>
        <translation>将记入出入境账册，不能删除，只能以另一条记录撤销。</translation>
    </message>
    <message>
        <source>The return of {name} is recorded.</source>
        <translation>已登记 {name} 回国。</translation>
    </message>
    <message>
        <source>Open a case of {name}</source>
        <translation>为 {name} 立案</translation>
    </message>
    <message>
        <source>Of a lost contact the person counts as missing from now on.</source>
        <translation>如为失联，此人从现在起按失联统计。</translation>
    </message>
    <message>
        <source>The case is opened.</source>
        <translation>已立案。</translation>
    </message>
    <message>
        <source>Stays and reminders are set.</source>
        <translation>停留期限和提醒已设置。</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>AcrossDialog</name>
    <message>
        <source>Add those who are across</source>
        <translation>添加在外人员</translation>
    </message>
    <message>
        <source>Who comes back on {number}?</source>
        <translation>哪些人随{number}返回？</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Name, citizen ID, employer or departure</source>
        <translation>姓名、公民身份证号、单位或出境批次</translation>
    </message>
    <message>
        <source>Contract over by</source>
        <translation>合同期满截至</translation>
    </message>
    <message>
        <source>Also of other partners</source>
        <translation>含其他合作方</translation>
    </message>
    <message>
        <source>Those who are across</source>
        <translation>在外人员</translation>
    </message>
    <message>
        <source>Nobody is across with this partner</source>
        <translation>该合作方无在外人员</translation>
    </message>
    <message>
        <source>Whoever left and has not come back stands here. Others are found by “Add people”.</source>
        <translation>已出境未返回的人员列于此。其他人请用“添加人员”。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>公民身份证号</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>用人单位</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>出境日期</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>出境批次</translation>
    </message>
    <message>
        <source>Contract until</source>
        <translation>合同至</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>需核对</translation>
    </message>
    <message>
        <source>contact was lost</source>
        <translation>失联</translation>
    </message>
    <message>
        <source>on {number}</source>
        <translation>已列入{number}</translation>
    </message>
    <message>
        <source>contract still runs</source>
        <translation>合同未到期</translation>
    </message>
    <message>
        <source>{n} of {all} people who are across with this partner</source>
        <translation>该合作方在外{all}人，显示{n}人</translation>
    </message>
    <message>
        <source>Add all {n}</source>
        <translation>添加全部{n}人</translation>
    </message>
    <message>
        <source>Add {n} chosen</source>
        <translation>添加所选{n}人</translation>
    </message>
</context>
<context>
    <name>AcrossOutputs</name>
    <message>
        <source>List as Excel…</source>
        <translation>导出 Excel…</translation>
    </message>
    <message>
        <source>List as CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>打印名册…</translation>
    </message>
    <message>
        <source>people across</source>
        <translation>在境外人员</translation>
    </message>
    <message>
        <source>across {day}</source>
        <translation>在外人员 {day}</translation>
    </message>
    <message>
        <source>People across</source>
        <translation>在外人员</translation>
    </message>
</context>
<context>
    <name>AcrossSide</name>
    <message>
        <source>Employer</source>
        <translation>用人单位</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作方</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>出境日期</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>乡坊</translation>
    </message>
    <message>
        <source>Contract until</source>
        <translation>合同至</translation>
    </message>
    <message>
        <source>Travel document</source>
        <translation>旅行证件</translation>
    </message>
    <message>
        <source>None in hand</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Examined on</source>
        <translation>体检日期</translation>
    </message>
    <message>
        <source>{n} people are chosen</source>
        <translation>已选 {n} 人</translation>
    </message>
    <message>
        <source>Renew the stay of all of them at once.</source>
        <translation>可一次为所有人办理停留延期。</translation>
    </message>
    <message>
        <source>Choose somebody in the list.</source>
        <translation>请在名单中选择一人。</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>延期…</translation>
    </message>
    <message>
        <source>Came back…</source>
        <translation>已返回…</translation>
    </message>
    <message>
        <source>Open a case…</source>
        <translation>立案…</translation>
    </message>
    <message>
        <source>Open person</source>
        <translation>打开人员</translation>
    </message>
    <message>
        <source>Stay permits</source>
        <translation>停留许可</translation>
    </message>
    <message>
        <source>Mend this permit</source>
        <translation>修改此许可</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>可联系的人</translation>
    </message>
    <message>
        <source>Nobody is on record: add the family on the person's page.</source>
        <translation>尚无联系人：请在人员页面添加家属。</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家属</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>未结事件</translation>
    </message>
</context>
<context>
    <name>AcrossTab</name>
    <message>
        <source>People across</source>
        <translation>在外人员</translation>
    </message>
    <message>
        <source>Reminders…</source>
        <translation>提醒…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Name with or without marks, citizen ID, phone</source>
        <translation>姓名（带或不带声调）、公民身份证号、电话</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>搜索 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>所有组</translation>
    </message>
    <message>
        <source>{people} people shown, {women} of them women · {over} overstayed</source>
        <translation>显示 {people} 人，其中女 {women} 人 · {over} 人逾期</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Nobody across matches. Take the search or the filter away.</source>
        <translation>没有符合的在外人员。请清除查找或筛选。</translation>
    </message>
    <message>
        <source>Nobody is across</source>
        <translation>目前无人在外</translation>
    </message>
    <message>
        <source>Whoever leaves on a handover stands here until they come back.</source>
        <translation>随移交出境的人会列在此处，直到返回。</translation>
    </message>
</context>
<context>
    <name>ActDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消 (Esc)</translation>
    </message>
    <message>
        <source>{act} (Enter)</source>
        <translation>{act} (Enter)</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>登记为已寄出</translation>
    </message>
    <message>
        <source>Reason given by the commune</source>
        <translation>乡坊给出的原因</translation>
    </message>
    <message>
        <source>Mark as returned</source>
        <translation>登记为被退回</translation>
    </message>
    <message>
        <source>What was wrong (stands in the new letter)</source>
        <translation>错误之处（写入新函件）</translation>
    </message>
    <message>
        <source>Write the new letter</source>
        <translation>生成新函件</translation>
    </message>
    <message>
        <source>By whom at the commune</source>
        <translation>乡坊确认人</translation>
    </message>
    <message>
        <source>Mark as acknowledged</source>
        <translation>登记为已确认</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Picture or scan of the stamped paper</source>
        <translation>盖章文件的照片或扫描件</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Drop the file here, or choose it.</source>
        <translation>将文件拖放到此处，或选择文件。</translation>
    </message>
    <message>
        <source>Pictures and PDF</source>
        <translation>图片和 PDF</translation>
    </message>
    <message>
        <source>Choose the stamped paper</source>
        <translation>选择盖章文件</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>{rows} selected · {letters} letters</source>
        <translation>已选 {rows} · {letters} 份函件</translation>
    </message>
    <message>
        <source>Mark as sent…</source>
        <translation>登记已寄出…</translation>
    </message>
    <message>
        <source>Acknowledged…</source>
        <translation>已确认…</translation>
    </message>
    <message>
        <source>Returned…</source>
        <translation>被退回…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Open letter</source>
        <translation>打开函件</translation>
    </message>
    <message>
        <source>Open person</source>
        <translation>打开此人</translation>
    </message>
    <message>
        <source>Mark {n} letters as sent</source>
        <translation>将 {n} 份函件登记为已寄出</translation>
    </message>
    <message>
        <source>{n} letters are marked as sent.</source>
        <translation>已将 {n} 份函件登记为已寄出。</translation>
    </message>
    <message>
        <source>Mark {n} letters as acknowledged</source>
        <translation>将 {n} 份函件登记为已确认</translation>
    </message>
    <message>
        <source>{n} letters are marked as acknowledged.</source>
        <translation>已将 {n} 份函件登记为已确认。</translation>
    </message>
    <message>
        <source>Mark {n} letters as returned</source>
        <translation>将 {n} 份函件登记为被退回</translation>
    </message>
    <message>
        <source>{n} letters are marked as returned. They can be sent again.</source>
        <translation>已将 {n} 份函件登记为被退回，可重新寄出。</translation>
    </message>
    <message>
        <source>Replace letter {number}</source>
        <translation>替换函件 {number}</translation>
    </message>
    <message>
        <source>A new letter with what the record says now is written, numbered and sent again; it names this one. What was issued is kept as it is. Mend the worker's page first if the mistake stands there.</source>
        <translation>将按现有档案生成新函件、编号并重新寄出，新函件会注明此函件。已签发的函件原样保留。若错误在档案中，请先修改档案。</translation>
    </message>
    <message>
        <source> and {n} more</source>
        <translation> 及另外 {n} 份</translation>
    </message>
    <message>
        <source>{n} of the selected rows are not concerned: no letter of ours, or another state.</source>
        <translation>所选的 {n} 行不在此列：没有我方函件，或状态不同。</translation>
    </message>
    <message>
        <source>Taken back: all is as it was.</source>
        <translation>已撤回：一切恢复原样。</translation>
    </message>
</context>
<context>
    <name>AddPeopleDialog</name>
    <message>
        <source>Add people</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Name with or without marks, citizen ID, document, phone, commune</source>
        <translation>姓名（可不带声调）、公民身份证号、证件、电话、乡</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>未找到人员</translation>
    </message>
    <message>
        <source>Type part of a name or of a number.</source>
        <translation>请输入姓名或号码的一部分。</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>加入名册</translation>
    </message>
    <message>
        <source>Add the selected people (Enter)</source>
        <translation>添加所选人员 (Enter)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>公民身份证号</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>乡坊</translation>
    </message>
    <message>
        <source>May cross</source>
        <translation>可否出境</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>调换</translation>
    </message>
    <message>
        <source>Add {n} people to the list</source>
        <translation>将 {n} 人加入名册</translation>
    </message>
    <message>
        <source>Added: {names}</source>
        <translation>已添加：{names}</translation>
    </message>
</context>
<context>
    <name>AdjustmentsTab</name>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>公民身份证号</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变动内容</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>出境</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>在境外</translation>
    </message>
    <message>
        <source>Nothing has changed in earlier reports</source>
        <translation>以前的报告没有变动</translation>
    </message>
    <message>
        <source>Once a report is issued, what is added or mended later stands here, person by person.</source>
        <translation>报告签发后，以后补记或更正的内容按人列在此处。</translation>
    </message>
    <message>
        <source>Report {report} closed with {closing} across; {difference} since then; opening {opening}.</source>
        <translation>报告{report}期末在外{closing}人；此后调整{difference}；本期期初{opening}人。</translation>
    </message>
</context>
<context>
    <name>AgenciesTab</name>
    <message>
        <source>No names are known</source>
        <translation>暂无名称</translation>
    </message>
    <message>
        <source>A paper bears the names of its day. When an agency is renamed, add a row with the first day.</source>
        <translation>文件使用当日的机构名称。机构更名时，请从首日起新增一行。</translation>
    </message>
    <message>
        <source>Agencies &amp; office</source>
        <translation>机构与名称</translation>
    </message>
    <message>
        <source>Office…</source>
        <translation>机构信息…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>New name from a day</source>
        <translation>自某日起的新名称</translation>
    </message>
    <message>
        <source>Papers are dated in {vi} ({zh}) · numbers end with {sign}</source>
        <translation>文件署地 {vi}（{zh}）· 编号以 {sign} 结尾</translation>
    </message>
    <message>
        <source>{n} names</source>
        <translation>{n} 个名称</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Name in Vietnamese</source>
        <translation>越南语名称</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>By which decision</source>
        <translation>依据决定</translation>
    </message>
    <message>
        <source>Change a name</source>
        <translation>修改名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Place in Vietnamese</source>
        <translation>署地（越南语）</translation>
    </message>
    <message>
        <source>Place in Chinese</source>
        <translation>署地（中文）</translation>
    </message>
    <message>
        <source>What stands behind a paper's number</source>
        <translation>文件编号后缀</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>AgreementSide</name>
    <message>
        <source>Extend…</source>
        <translation>延期…</translation>
    </message>
    <message>
        <source>Let it run longer</source>
        <translation>延长有效期</translation>
    </message>
    <message>
        <source>Take the last extension away</source>
        <translation>撤销最后一次延期</translation>
    </message>
    <message>
        <source>{state}, without a last day</source>
        <translation>{state}，无终止日期</translation>
    </message>
    <message>
        <source>{state} since {day}</source>
        <translation>{state}，自{day}起</translation>
    </message>
    <message>
        <source>{state}: until {day}, {n} days from today</source>
        <translation>{state}：至{day}，还有{n}天</translation>
    </message>
    <message>
        <source>Extended from {before} until {after}, signed on {day}</source>
        <translation>由{before}延期至{after}，{day}签署</translation>
    </message>
    <message>
        <source>The agreement was extended.</source>
        <translation>协议已延期。</translation>
    </message>
    <message>
        <source>The last extension was taken away.</source>
        <translation>已撤销最后一次延期。</translation>
    </message>
</context>
<context>
    <name>Ahead</name>
    <message>
        <source>See</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>{n} agreements end soon: {which}</source>
        <translation>{n}份协议即将到期：{which}</translation>
    </message>
    <message>
        <source>{n} letters wait for an answer that is overdue: {which}</source>
        <translation>{n}份公文答复已逾期：{which}</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>……另有{n}项</translation>
    </message>
</context>
<context>
    <name>AlikeNote</name>
    <message>
        <source>Likely the same person</source>
        <translation>此人可能已有档案</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the record of {name}? What is typed here is not saved.</source>
        <translation>打开 {name} 的档案？此处录入的内容尚未保存。</translation>
    </message>
</context>
<context>
    <name>AnnouncementSide</name>
    <message>
        <source>Issue again…</source>
        <translation>重新发布…</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>发布…</translation>
    </message>
    <message>
        <source>Not issued yet: look at both papers, then issue them.</source>
        <translation>尚未发布：请先查看两份文件，再发布。</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>公函</translation>
    </message>
    <message>
        <source>Leaflet</source>
        <translation>传单</translation>
    </message>
    <message>
        <source>Note as sent…</source>
        <translation>登记已发送…</translation>
    </message>
    <message>
        <source>Issued: version {n}, {moment}. What was issued stays as it is.</source>
        <translation>已发布第 {n} 版，{moment}。已发布的文件不再更改。</translation>
    </message>
    <message>
        <source>Letter to the communes</source>
        <translation>致各乡公函</translation>
    </message>
    <message>
        <source>A draft: it can be printed and saved once it is issued.</source>
        <translation>草稿：发布后才能打印和保存。</translation>
    </message>
    <message>
        <source>Letter and leaflet are issued: version {n}.</source>
        <translation>公函和传单已发布：第 {n} 版。</translation>
    </message>
    <message>
        <source>{n} sendings were noted.</source>
        <translation>已登记 {n} 次发送。</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Answer from the figures</source>
        <translation>用数据答复</translation>
    </message>
    <message>
        <source>Answer the letter {number}</source>
        <translation>答复公文{number}</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>(all sectors)</source>
        <translation>（所有行业）</translation>
    </message>
    <message>
        <source>Field of work that people wish, know or learnt</source>
        <translation>求职意向、技能或所学专业</translation>
    </message>
    <message>
        <source>About</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>What is said beside the figures</source>
        <translation>数据之外的说明</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Number and keep it</source>
        <translation>编号并保存</translation>
    </message>
    <message>
        <source>The figures are being counted…</source>
        <translation>正在统计数据…</translation>
    </message>
    <message>
        <source>Draft, not numbered yet</source>
        <translation>草稿，未编号</translation>
    </message>
    <message>
        <source>The figures are those of today. The number is given when it is kept; then nothing changes any more.</source>
        <translation>数据截至今天。保存时给出编号，此后文本不再更改。</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>What the cell should say</source>
        <translation>将此单元格改为</translation>
    </message>
    <message>
        <source>Answer and go on to the next (Enter)</source>
        <translation>回答并转到下一项 (Enter)</translation>
    </message>
    <message>
        <source>Take the answer back</source>
        <translation>撤回回答</translation>
    </message>
    <message>
        <source>The same for all {n} lines with this value</source>
        <translation>应用于所有 {n} 行相同值</translation>
    </message>
    <message>
        <source>Choose an answer, or write the cell anew.</source>
        <translation>请选择答案或重写单元格。</translation>
    </message>
    <message>
        <source>Write what the cell should say.</source>
        <translation>请填写正确内容。</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopped. What was done before stays done; the rest is untouched.</source>
        <translation>已停止。之前完成的部分保留，其余未动。</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Attached files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>No file yet: a scan, a picture or a PDF can be dropped here.</source>
        <translation>暂无文件。可将扫描件、图片或PDF拖放到此处。</translation>
    </message>
    <message>
        <source>Enter opens, Delete takes away</source>
        <translation>回车打开，Delete移除</translation>
    </message>
    <message>
        <source>Take {name} away? It is no longer shown; the audit keeps that it was there.</source>
        <translation>移除{name}？将不再显示，但日志仍保留记录。</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The file was taken away.</source>
        <translation>文件已移除。</translation>
    </message>
</context>
<context>
    <name>AuditSide</name>
    <message>
        <source>What the entry changed</source>
        <translation>该记录更改的内容</translation>
    </message>
    <message>
        <source>Choose an entry</source>
        <translation>请选择一条记录</translation>
    </message>
    <message>
        <source>Its values before and after are shown here.</source>
        <translation>更改前后的值显示在此。</translation>
    </message>
    <message>
        <source>Entry {n}</source>
        <translation>第 {n} 条</translation>
    </message>
    <message>
        <source>… and {n} more records</source>
        <translation>……另有 {n} 条记录</translation>
    </message>
    <message>
        <source>No record was changed: something was read, printed or sent.</source>
        <translation>未更改任何记录：仅查看、打印或发送。</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>AuditTab</name>
    <message>
        <source>Citizen ID, name</source>
        <translation>公民身份证号、姓名</translation>
    </message>
    <message>
        <source>Person: citizen ID or full name</source>
        <translation>公民身份证号或姓名</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Does it hold?</source>
        <translation>核验日志链</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>{n} 条</translation>
    </message>
    <message>
        <source>The newest {n} entries; look more narrowly for older ones</source>
        <translation>最新 {n} 条；如需更早的请缩小范围</translation>
    </message>
    <message>
        <source>Walking along the chain of all entries…</source>
        <translation>正在逐条核验…</translation>
    </message>
    <message>
        <source>The chain holds: {n} entries. Its end is {head}.</source>
        <translation>日志链完好：{n} 条，末端为 {head}。</translation>
    </message>
    <message>
        <source>Entry {n} is the first that is missing, changed or out of place. Do not go on: call the head.</source>
        <translation>第 {n} 条是首条缺失、被改或错位的记录。请停止操作并报告领导。</translation>
    </message>
    <message>
        <source>Records are not as the audit says: another program changed them. Do not go on: call the head.</source>
        <translation>有记录与日志不符：被其他程序改动过。请停止操作并报告领导。</translation>
    </message>
    <message>
        <source>Entries from {n} on are missing; {witness} knows of them. Do not go on: call the head.</source>
        <translation>自第 {n} 条起缺失；{witness} 有其记载。请停止操作并报告领导。</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the audit</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Reason or detail</source>
        <translation>理由或详情</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录数</translation>
    </message>
</context>
<context>
    <name>BackupsTab</name>
    <message>
        <source>No backup was made yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>A backup is made every day and when the window is closed, if anything changed. It is as encrypted as the record and opens with the passwords of its day.</source>
        <translation>每天及关闭窗口时若有变更即自动备份。备份与数据同样加密，用当日的密码打开。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Try it…</source>
        <translation>试恢复…</translation>
    </message>
    <message>
        <source>Go back to it…</source>
        <translation>恢复到此备份…</translation>
    </message>
    <message>
        <source>Second place…</source>
        <translation>第二位置…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>尚无备份。</translation>
    </message>
    <message>
        <source>Last backup: {moment}.</source>
        <translation>最近一次备份：{moment}。</translation>
    </message>
    <message>
        <source>Last backup: {moment}; something was done since.</source>
        <translation>最近一次备份：{moment}；此后有新的操作。</translation>
    </message>
    <message>
        <source>There is no second place: a fire or a thief takes the record and its backups together.</source>
        <translation>尚无第二位置：火灾或失窃会使数据与备份同时丢失。</translation>
    </message>
    <message>
        <source>Second place: {folder}.</source>
        <translation>第二位置：{folder}。</translation>
    </message>
    <message>
        <source>No restore was tried for half a year: choose a backup and try it.</source>
        <translation>半年未试恢复：请选择一个备份进行试恢复。</translation>
    </message>
    <message>
        <source>{n} backups</source>
        <translation>{n} 个备份</translation>
    </message>
    <message>
        <source>Backing up: copying the record…</source>
        <translation>正在备份：复制数据…</translation>
    </message>
    <message>
        <source>Backing up: copying to the second place…</source>
        <translation>正在备份：复制到第二位置…</translation>
    </message>
    <message>
        <source>Backing up: comparing every table…</source>
        <translation>正在备份：逐表核对…</translation>
    </message>
    <message>
        <source>Backed up and compared.</source>
        <translation>已备份并核对。</translation>
    </message>
    <message>
        <source>Second place of the backups</source>
        <translation>备份的第二位置</translation>
    </message>
    <message>
        <source>Backups go there as well from now on.</source>
        <translation>今后备份也会存到那里。</translation>
    </message>
    <message>
        <source>Your password on the day of the backup</source>
        <translation>备份当日您的密码</translation>
    </message>
    <message>
        <source>Try the backup of {moment}</source>
        <translation>试用 {moment} 的备份</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试恢复</translation>
    </message>
    <message>
        <source>It is unpacked aside, opened and compared table by table. The record is not touched.</source>
        <translation>在旁解包、打开并逐表核对，不触动现用数据。</translation>
    </message>
    <message>
        <source>The backup is whole: {n} rows were compared.</source>
        <translation>备份完好：已核对 {n} 行。</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>第二位置</translation>
    </message>
    <message>
        <source>Beside the record</source>
        <translation>数据旁</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message>
        <source>The largest</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>the other {n}</source>
        <translation>其他{n}项</translation>
    </message>
    <message>
        <source>{name}: {people}, of whom {women} women</source>
        <translation>{name}：{people}人，其中女{women}人</translation>
    </message>
    <message>
        <source>Nobody in this period</source>
        <translation>本期无人</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>of whom women</source>
        <translation>其中女性</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
</context>
<context>
    <name>BlanksDialog</name>
    <message>
        <source>Blank forms</source>
        <translation>空白表</translation>
    </message>
    <message>
        <source>Blank forms for a day without power</source>
        <translation>停电备用空白表</translation>
    </message>
    <message>
        <source>Print some and keep them at the gate. Each has its number and is entered when there is power again, or said to be void.</source>
        <translation>请预先打印并放在口岸。每份有编号，来电后补录，或作废。</translation>
    </message>
    <message>
        <source>No blank forms yet</source>
        <translation>尚无空白表</translation>
    </message>
    <message>
        <source>Print a few rosters and minutes, and put them into the bag that goes to the gate.</source>
        <translation>请打印几份名册和交接单，放入带往口岸的包中。</translation>
    </message>
    <message>
        <source>Print blank forms…</source>
        <translation>打印空白表…</translation>
    </message>
    <message>
        <source>Enter a filled form…</source>
        <translation>补录已填表…</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Preview (Enter)</source>
        <translation>预览 (Enter)</translation>
    </message>
    <message>
        <source>Say it is void…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Lost or spoiled</source>
        <translation>遗失或损坏</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Became, or why void</source>
        <translation>补录为，或作废原因</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>交接单</translation>
    </message>
    <message>
        <source>Not entered</source>
        <translation>未补录</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>已补录</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Print blank forms</source>
        <translation>打印空白表</translation>
    </message>
    <message>
        <source>Make them</source>
        <translation>制作</translation>
    </message>
    <message>
        <source>Why will {number} never be entered?</source>
        <translation>{number}为何不再补录？</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Say it is void</source>
        <translation>作废</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Referred</source>
        <translation>已推荐</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>已选中</translation>
    </message>
    <message>
        <source>Contracted</source>
        <translation>已签合同</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>齐全</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>需核查</translation>
    </message>
    <message>
        <source>Lacking</source>
        <translation>材料不全</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex, age</source>
        <translation>性别、年龄</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>合适度</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>乡坊</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
</context>
<context>
    <name>BoardDialog</name>
    <message>
        <source>Referral to {order}</source>
        <translation>推荐至 {order}</translation>
    </message>
    <message>
        <source>Search candidates</source>
        <translation>搜索候选人</translation>
    </message>
    <message>
        <source>Name, citizen ID or phone</source>
        <translation>姓名、公民身份证号或电话</translation>
    </message>
    <message>
        <source>Ctrl+F · Whoever is searched is shown also where the order asks for others</source>
        <translation>Ctrl+F · 被搜索者即使不符合要求也会显示</translation>
    </message>
    <message>
        <source>Papers in hand</source>
        <translation>证件齐全</translation>
    </message>
    <message>
        <source>Only those with a travel document in date and a health certificate</source>
        <translation>仅显示证件有效且有健康体检证明者</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>No candidates</source>
        <translation>暂无候选人</translation>
    </message>
    <message>
        <source>Nobody is free who fits. Type a name to look among everybody.</source>
        <translation>没有合适且空闲的人。输入姓名可在全部人员中查找。</translation>
    </message>
    <message>
        <source>What became of the others</source>
        <translation>其他人的结果</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Refer the chosen candidates · Enter</source>
        <translation>推荐所选候选人 · Enter</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>The employer takes them · Enter among the referred</source>
        <translation>企业录用 · 在“已推荐”中按 Enter</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>拒绝…</translation>
    </message>
    <message>
        <source>Decline… · Delete</source>
        <translation>拒绝… · Delete</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Withdraw… · Shift+Delete</source>
        <translation>撤回… · Shift+Delete</translation>
    </message>
    <message>
        <source>Worker's page</source>
        <translation>务工人员页面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close · Escape</source>
        <translation>关闭 · Escape</translation>
    </message>
    <message>
        <source>{shown} of {total} who may be referred, the best first</source>
        <translation>可推荐 {total} 人中的 {shown} 人，最合适者在前</translation>
    </message>
    <message>
        <source>{held} of {headcount} places held</source>
        <translation>已占 {held}/{headcount} 个名额</translation>
    </message>
    <message>
        <source>{held} of {women} women</source>
        <translation>女工 {held}/{women}</translation>
    </message>
    <message>
        <source>papers judged for {day}</source>
        <translation>按 {day} 核查证件</translation>
    </message>
    <message>
        <source>This order is closed: nobody more is referred; those on it stay.</source>
        <translation>招聘需求已关闭：不再推荐，已在其中者保留。</translation>
    </message>
    <message>
        <source>Referred: {who}</source>
        <translation>已推荐：{who}</translation>
    </message>
    <message>
        <source>Selected: {who}</source>
        <translation>已选中：{who}</translation>
    </message>
    <message>
        <source>Withdrawn: {who}</source>
        <translation>已撤回：{who}</translation>
    </message>
    <message>
        <source>Declined: {who}</source>
        <translation>已登记拒绝：{who}</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} 人</translation>
    </message>
</context>
<context>
    <name>BoardOpener</name>
    <message>
        <source>Refer people…</source>
        <translation>推荐人员…</translation>
    </message>
    <message>
        <source>Candidates and board of the job order</source>
        <translation>该招聘需求的候选人与推荐板</translation>
    </message>
</context>
<context>
    <name>BodyDialog</name>
    <message>
        <source>A body that is responsible</source>
        <translation>负责机构</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>所属方</translation>
    </message>
    <message>
        <source>Name in Vietnamese</source>
        <translation>越南文名称</translation>
    </message>
    <message>
        <source>Name in its own language</source>
        <translation>当地语言名称</translation>
    </message>
    <message>
        <source>What it does in the programme</source>
        <translation>负责事项</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Responsible from</source>
        <translation>负责起始日期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>BreachesTab</name>
    <message>
        <source>No breach is recorded</source>
        <translation>没有登记的泄露事件</translation>
    </message>
    <message>
        <source>The authority is told within 72 hours of the moment it was found.</source>
        <translation>自发现之时起 72 小时内报告主管机关。</translation>
    </message>
    <message>
        <source>Breaches</source>
        <translation>数据泄露</translation>
    </message>
    <message>
        <source>Notice…</source>
        <translation>通知…</translation>
    </message>
    <message>
        <source>Authority told</source>
        <translation>已报告</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>New breach</source>
        <translation>新事件</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>{n} breaches are to be told</source>
        <translation>{n} 起事件待报告</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>At (hour)</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Which data, and whose</source>
        <translation>哪些数据、涉及何人</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Breach of personal data</source>
        <translation>个人数据泄露</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Nothing more is to be done about this breach? It cannot be changed afterwards.</source>
        <translation>此事件已无需再处理？之后不能再修改。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Tell by</source>
        <translation>报告截止</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已报告</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>{n} hours overdue</source>
        <translation>逾期 {n} 小时</translation>
    </message>
    <message>
        <source>{n} hours left</source>
        <translation>还剩 {n} 小时</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>Health results</source>
        <translation>体检结果</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Sent to the commune</source>
        <translation>已发送乡人民委员会</translation>
    </message>
    <message>
        <source>Acknowledged by the commune</source>
        <translation>乡人民委员会已确认</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Examined on</source>
        <translation>体检日期</translation>
    </message>
    <message>
        <source>Examined at</source>
        <translation>体检机构</translation>
    </message>
    <message>
        <source>Contract number (# counts up)</source>
        <translation>合同编号（# 自动递增）</translation>
    </message>
    <message>
        <source>##/HĐLĐ gives 01/HĐLĐ, 02/HĐLĐ…</source>
        <translation>##/HĐLĐ 生成 01/HĐLĐ、02/HĐLĐ…</translation>
    </message>
    <message>
        <source>Counting from</source>
        <translation>起始编号</translation>
    </message>
    <message>
        <source>Only fill in what is still empty</source>
        <translation>仅填写空白项</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签订日期</translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>终止日期</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发送日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>函件编号</translation>
    </message>
    <message>
        <source>Acknowledged on</source>
        <translation>确认日期</translation>
    </message>
    <message>
        <source>By whom at the commune</source>
        <translation>乡人民委员会确认人</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>A tag that there is, or a new one</source>
        <translation>已有标签或新标签</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>公民身份证号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>应用后</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>For all who are selected</source>
        <translation>对所有选中的人</translation>
    </message>
    <message>
        <source>{n} people are selected</source>
        <translation>已选 {n} 人</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change nothing (Esc)</source>
        <translation>不更改 (Esc)</translation>
    </message>
    <message>
        <source>Do it (Enter)</source>
        <translation>执行 (Enter)</translation>
    </message>
    <message>
        <source>Fill in the fields above: here you see who changes, from what to what</source>
        <translation>请填写上方各项：此处显示谁将更改、由何改为何</translation>
    </message>
    <message>
        <source>Being looked at…</source>
        <translation>正在预览…</translation>
    </message>
    <message>
        <source>Apply to {n} people</source>
        <translation>应用于 {n} 人</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Being written…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止。没有更改。</translation>
    </message>
    <message>
        <source>Mend the field above first</source>
        <translation>请先修改上方的项</translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message>
        <source>Calendar and deadline</source>
        <translation>日历与期限</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Working days to tell the commune</source>
        <translation>申报期限（工作日）</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>On this day the office</source>
        <translation>当天单位</translation>
    </message>
    <message>
        <source>is closed</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>works</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Add the correction</source>
        <translation>添加修改</translation>
    </message>
    <message>
        <source>Withdraw the correction</source>
        <translation>撤销修改</translation>
    </message>
    <message>
        <source>Days of the year</source>
        <translation>全年日期</translation>
    </message>
    <message>
        <source>No holiday is known of this year</source>
        <translation>该年没有已知假日</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Saturdays, Sundays and public holidays do not count. A change counts anew what is still due and not printed; letters that were written keep their day.</source>
        <translation>周六、周日和公共假日不计。修改后会重新计算未打印申报的期限；已生成的函件保持原期限。</translation>
    </message>
    <message>
        <source>It was so already; nothing was changed.</source>
        <translation>本来就是如此，未作更改。</translation>
    </message>
    <message>
        <source>Kept. {n} declarations that are due got another day.</source>
        <translation>已保存。{n} 项待申报的期限已更新。</translation>
    </message>
    <message>
        <source>Taken back: all is as it was.</source>
        <translation>已撤回：一切恢复原样。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Public calendar</source>
        <translation>公共日历</translation>
    </message>
    <message>
        <source>The office, other than the public calendar</source>
        <translation>单位，不同于公共日历</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>CameraDialog</name>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>摄像头画面</translation>
    </message>
    <message>
        <source>Hold the card's QR code before the camera, a hand's breadth away.</source>
        <translation>请把证件二维码放在摄像头前约一掌远处。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close · Esc</source>
        <translation>关闭 · Esc</translation>
    </message>
</context>
<context>
    <name>CardNumbersDialog</name>
    <message>
        <source>Numbers to call on the cards</source>
        <translation>卡上的求助电话</translation>
    </message>
    <message>
        <source>They stand on every card in both languages. A row without a number is left out.</source>
        <translation>以两种语言印在每张卡上。没有号码的行不印。</translation>
    </message>
    <message>
        <source>In Vietnamese</source>
        <translation>越南文</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Another row</source>
        <translation>增加一行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消 (Esc)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>CaseActs</name>
    <message>
        <source>Written into the case.</source>
        <translation>已记入事件。</translation>
    </message>
    <message>
        <source>The case goes on.</source>
        <translation>事件继续办理。</translation>
    </message>
    <message>
        <source>The case waits.</source>
        <translation>事件转为等待。</translation>
    </message>
    <message>
        <source>The case is open again.</source>
        <translation>事件已重新打开。</translation>
    </message>
    <message>
        <source>The case is settled.</source>
        <translation>事件已办结。</translation>
    </message>
    <message>
        <source>The case was handed over.</source>
        <translation>事件已移交。</translation>
    </message>
    <message>
        <source>The day is set.</source>
        <translation>已设定期限。</translation>
    </message>
    <message>
        <source>The case was corrected.</source>
        <translation>事件已更正。</translation>
    </message>
    <message>
        <source>Across as before.</source>
        <translation>已恢复联系，该人仍在境外。</translation>
    </message>
    <message>
        <source>The person was added.</source>
        <translation>已添加相关人员。</translation>
    </message>
    <message>
        <source>The person was taken from the case.</source>
        <translation>已将该人从事件中移除。</translation>
    </message>
    <message>
        <source>Case {number} is open.</source>
        <translation>事件{number}已立案。</translation>
    </message>
    <message>
        <source>Taken back: all is as it was.</source>
        <translation>已撤销：一切恢复原状。</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Cases</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Open a case…</source>
        <translation>立案…</translation>
    </message>
    <message>
        <source>Name, number, words</source>
        <translation>姓名、编号、内容</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>用人单位</translation>
    </message>
    <message>
        <source>All employers</source>
        <translation>全部用人单位</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作方</translation>
    </message>
    <message>
        <source>All partners</source>
        <translation>全部合作方</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>No case of this list fits the search.</source>
        <translation>此列表中没有符合的事件。</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>No case is chosen</source>
        <translation>未选择事件</translation>
    </message>
    <message>
        <source>Choose a case in the list, or open one (Ctrl+N).</source>
        <translation>请在列表中选择，或新立案 (Ctrl+N)。</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>打开该人页面</translation>
    </message>
    <message>
        <source>Open the person (Ctrl+L)</source>
        <translation>打开该人页面 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>记录…</translation>
    </message>
    <message>
        <source>Note, call, partner's reply or letter</source>
        <translation>备注、通话、合作方答复或公函</translation>
    </message>
    <message>
        <source>Waits…</source>
        <translation>等待…</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>办结…</translation>
    </message>
    <message>
        <source>Contact again…</source>
        <translation>恢复联系…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>移交…</translation>
    </message>
    <message>
        <source>Act by…</source>
        <translation>设定期限…</translation>
    </message>
    <message>
        <source>Correct the case…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>添加相关人员…</translation>
    </message>
    <message>
        <source>Waiting for: {whom}</source>
        <translation>等待：{whom}</translation>
    </message>
    <message>
        <source>Settled on {day}</source>
        <translation>办结于{day}</translation>
    </message>
    <message>
        <source>It touches a person's health or detention. The head, approvers and the officer who has it ({officer}) see who and what; ask that officer.</source>
        <translation>涉及个人健康或羁押。领导、审批人和经办人（{officer}）可查看当事人和详情；请联系经办人。</translation>
    </message>
    <message>
        <source>Late by {n} days (since {day})</source>
        <translation>逾期{n}天（期限{day}）</translation>
    </message>
    <message>
        <source>Act by {day}</source>
        <translation>期限 {day}</translation>
    </message>
    <message>
        <source>happened on {day}</source>
        <translation>发生于{day}</translation>
    </message>
    <message>
        <source>Has it: {officer} · opened on {day}</source>
        <translation>经办人：{officer} · 立案于{day}</translation>
    </message>
    <message>
        <source>The person counts as missing.</source>
        <translation>该人目前记为失联。</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>继续…</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>重新打开…</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>可联系的人</translation>
    </message>
    <message>
        <source>Also concerned</source>
        <translation>相关人员</translation>
    </message>
    <message>
        <source>Nothing has been written yet. Write what was done (Ctrl+G).</source>
        <translation>尚无记录。请记录已办事项 (Ctrl+G)。</translation>
    </message>
    <message>
        <source>What was done, the latest first</source>
        <translation>已办事项（最新在前）</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Family and commune</source>
        <translation>家属与乡坊</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>用人单位</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作方</translation>
    </message>
    <message>
        <source>Nobody is on record. Add contacts on the person's page.</source>
        <translation>暂无联系人。请在其页面添加。</translation>
    </message>
    <message>
        <source>Copied: {phone}</source>
        <translation>已复制：{phone}</translation>
    </message>
</context>
<context>
    <name>CertificatesSection</name>
    <message>
        <source>Course, language, visa and other papers</source>
        <translation>行前培训、语言、签证及其他证件</translation>
    </message>
    <message>
        <source>Add a paper</source>
        <translation>添加证件</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Pictures: {count}</source>
        <translation>图片：{count}</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Name of the paper</source>
        <translation>证件名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>EPS-TOPIK, B1…</source>
        <translation>EPS-TOPIK、B1…</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Issued at</source>
        <translation>签发机关</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>The deposit was borrowed</source>
        <translation>保证金系借款</translation>
    </message>
</context>
<context>
    <name>ChannelsDialog</name>
    <message>
        <source>What each channel brought</source>
        <translation>各渠道成效</translation>
    </message>
    <message>
        <source>People in the record count by the session at which they registered, else by how they heard of us. Found work: who holds or held a place in a job.</source>
        <translation>已建档者按其报名场次计，否则按得知渠道计。就业：正在或曾经占有名额者。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Nothing in this period</source>
        <translation>本期无数据</translation>
    </message>
    <message>
        <source>Announcements that were sent, sessions that were held and workers who came by them show here.</source>
        <translation>已发送的公告、已举办的场次及由此而来的劳动者显示于此。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Times sent</source>
        <translation>发送次数</translation>
    </message>
    <message>
        <source>Communes told</source>
        <translation>已通知的乡</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Counselled</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Of whom women</source>
        <translation>其中女性</translation>
    </message>
    <message>
        <source>Registered there</source>
        <translation>现场报名</translation>
    </message>
    <message>
        <source>In the record</source>
        <translation>已建档</translation>
    </message>
    <message>
        <source>Found work</source>
        <translation>就业</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>ChannelsOpener</name>
    <message>
        <source>What each channel brought…</source>
        <translation>各渠道成效…</translation>
    </message>
</context>
<context>
    <name>ChecksField</name>
    <message>
        <source>Choose at least one.</source>
        <translation>请至少选择一项。</translation>
    </message>
</context>
<context>
    <name>ChineseNames</name>
    <message>
        <source>Suggested from the readings; choose one or write another:</source>
        <translation>按汉越音推荐，可选用或自行填写：</translation>
    </message>
    <message>
        <source>Take {name} as the Chinese name</source>
        <translation>采用 {name} 作为中文名</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Clear all filters</source>
        <translation>清除全部筛选</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>移除此筛选</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Job order (optional)</source>
        <translation>招聘需求（可选）</translation>
    </message>
    <message>
        <source>Found from the employer and job of each line</source>
        <translation>按每行的用人单位和工种查找</translation>
    </message>
    <message>
        <source>Sender (optional)</source>
        <translation>发送方（可选）</translation>
    </message>
    <message>
        <source>Commune or agency: its columns are remembered</source>
        <translation>乡坊或机构；其列设置会被记住</translation>
    </message>
    <message>
        <source>Signed consents of these people are on file</source>
        <translation>这些人员已签署的同意书已存档</translation>
    </message>
    <message>
        <source>If you tick this, the record says that you stated it, and when. Leave it empty if you have not seen them.</source>
        <translation>勾选后，系统将记录由您确认及确认时间。如未见到同意书，请勿勾选。</translation>
    </message>
    <message>
        <source>Template for communes…</source>
        <translation>发给乡坊的模板…</translation>
    </message>
    <message>
        <source>A workbook with drop-downs to send to communes (Ctrl+T)</source>
        <translation>带下拉列表的工作簿，发给各乡坊 (Ctrl+T)</translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>历次导入</translation>
    </message>
    <message>
        <source>See what was taken in, and take an import back (Ctrl+H)</source>
        <translation>查看历次导入并可撤销 (Ctrl+H)</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close the job order</source>
        <translation>关闭招聘需求</translation>
    </message>
    <message>
        <source>Close {number}</source>
        <translation>关闭 {number}</translation>
    </message>
    <message>
        <source>Nobody more is referred to it. {placed} people hold a place and keep it; {referred} are referred and can still be selected or declined.</source>
        <translation>不再推荐人员。已占名额的 {placed} 人保留名额；已推荐的 {referred} 人仍可录用或谢绝。</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why (unless it is full)</source>
        <translation>原因（已满时可不填）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close the order</source>
        <translation>关闭招聘需求</translation>
    </message>
</context>
<context>
    <name>ClosingBackup</name>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>The day's work is being backed up and compared. The window closes by itself.</source>
        <translation>正在备份并核对当天的工作，窗口将自动关闭。</translation>
    </message>
    <message>
        <source>Close without a backup</source>
        <translation>不备份直接关闭</translation>
    </message>
</context>
<context>
    <name>ConfirmationActs</name>
    <message>
        <source>The list is made. Save it, and send it to the partner.</source>
        <translation>名单已编制。请保存并发送给合作方。</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved: {file}. It stands in the log of what went abroad.</source>
        <translation>已保存：{file}。已记入向境外传送的日志。</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xls *.ods *.csv)</source>
        <translation>名单 (*.xlsx *.xls *.ods *.csv)</translation>
    </message>
    <message>
        <source>Take the partner's answer in</source>
        <translation>录入合作方答复</translation>
    </message>
    <message>
        <source>{rows} rows were read: {confirmed} people are confirmed, {differ} lines differ.</source>
        <translation>已读取 {rows} 行：确认 {confirmed} 人，{differ} 行有差异。</translation>
    </message>
    <message>
        <source>Replace the answer</source>
        <translation>替换答复</translation>
    </message>
    <message>
        <source>Take it in anyway</source>
        <translation>仍然录入</translation>
    </message>
    <message>
        <source>What was done about the same differences stays done.</source>
        <translation>相同差异的处理结果将保留。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Marked as done.</source>
        <translation>已标记为完成。</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>ConfirmationDialogs</name>
    <message>
        <source>Partner</source>
        <translation>合作方</translation>
    </message>
    <message>
        <source>{name} · {n} across</source>
        <translation>{name} · 在外 {n} 人</translation>
    </message>
    <message>
        <source>Who was across on</source>
        <translation>截至日期</translation>
    </message>
    <message>
        <source>Make a list for a partner</source>
        <translation>为合作方编制确认名单</translation>
    </message>
    <message>
        <source>The partner says of each person whether they are still there. Only names, birth dates, document numbers and employers go out.</source>
        <translation>由合作方逐人答复是否仍在。只发送姓名、出生日期、证件号码和用人单位。</translation>
    </message>
    <message>
        <source>Make the list</source>
        <translation>编制名单</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理情况</translation>
    </message>
    <message>
        <source>Mark {n} differences as done</source>
        <translation>将 {n} 处差异标记为已处理</translation>
    </message>
    <message>
        <source>It stands beside the difference, and the list is done when all are.</source>
        <translation>说明将列在差异旁；全部处理后名单即完成。</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>标记为完成</translation>
    </message>
</context>
<context>
    <name>Confirmations</name>
    <message>
        <source>Waiting for the answer</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Has left, they say</source>
        <translation>对方称已离开</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未答复</translation>
    </message>
    <message>
        <source>Unknown to us</source>
        <translation>我方无记录</translation>
    </message>
    <message>
        <source>Not across by our record</source>
        <translation>按记录不在外</translation>
    </message>
    <message>
        <source>Something differs</source>
        <translation>有差异</translation>
    </message>
    <message>
        <source>Take the partner's answer in when it comes.</source>
        <translation>收到合作方答复后请录入。</translation>
    </message>
    <message>
        <source>Call the family. Record the return, or open a case where nobody knows more.</source>
        <translation>请联系家属。登记返回；如无人知情则立案。</translation>
    </message>
    <message>
        <source>Ask the partner about this person.</source>
        <translation>请向合作方询问此人。</translation>
    </message>
    <message>
        <source>Look for the person among the workers; a mistyped number may hide somebody known.</source>
        <translation>请在人员中查找；号码误写可能掩盖已有人员。</translation>
    </message>
    <message>
        <source>Check the passages: somebody may have left by another way.</source>
        <translation>请核对出入境记录：可能由其他途径出境。</translation>
    </message>
    <message>
        <source>Compare with the paper, and mend ours or tell the partner.</source>
        <translation>请与证件核对，更正我方记录或告知合作方。</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>To follow up</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作方</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Born, they say</source>
        <translation>出生（对方）</translation>
    </message>
    <message>
        <source>What differs, what was done</source>
        <translation>差异及处理</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>号码（对方）</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>They wrote</source>
        <translation>对方填写</translation>
    </message>
    <message>
        <source>Their row</source>
        <translation>对方行号</translation>
    </message>
    <message>
        <source>Their name</source>
        <translation>姓名（对方）</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>ConfirmationsTab</name>
    <message>
        <source>Confirmations</source>
        <translation>确认名单</translation>
    </message>
    <message>
        <source>No list has been made</source>
        <translation>尚未编制名单</translation>
    </message>
    <message>
        <source>Make a list…</source>
        <translation>编制名单…</translation>
    </message>
    <message>
        <source>Once a month a partner confirms who is still there.</source>
        <translation>合作方每月确认一次仍在人员。</translation>
    </message>
    <message>
        <source>People of the list</source>
        <translation>名单人员</translation>
    </message>
    <message>
        <source>Nothing to follow up</source>
        <translation>没有待处理事项</translation>
    </message>
    <message>
        <source>Save and send…</source>
        <translation>保存并发送…</translation>
    </message>
    <message>
        <source>Take the answer in…</source>
        <translation>录入答复…</translation>
    </message>
    <message>
        <source>Their file…</source>
        <translation>对方文件…</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作方</translation>
    </message>
    <message>
        <source>All partners</source>
        <translation>所有合作方</translation>
    </message>
    <message>
        <source>To follow up</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Came back…</source>
        <translation>已返回…</translation>
    </message>
    <message>
        <source>Open a case…</source>
        <translation>立案…</translation>
    </message>
    <message>
        <source>Open person</source>
        <translation>打开人员</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Mark as done…</source>
        <translation>标记为完成…</translation>
    </message>
    <message>
        <source>{n} lists · {waiting} differences to follow up</source>
        <translation>{n} 份名单 · {waiting} 处差异待处理</translation>
    </message>
    <message>
        <source>Everything that differed is done.</source>
        <translation>所有差异均已处理。</translation>
    </message>
    <message>
        <source>No list is chosen</source>
        <translation>未选择名单</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Nothing waits for a decision</source>
        <translation>没有待决定的事项</translation>
    </message>
    <message>
        <source>Where both sides changed the same field to different values, both stand here.</source>
        <translation>双方把同一字段改成不同的值时，两者都显示在这里。</translation>
    </message>
    <message>
        <source>Why this side is right</source>
        <translation>为什么这一方正确</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>保留此处</translation>
    </message>
    <message>
        <source>Take what came</source>
        <translation>采用数据包</translation>
    </message>
    <message>
        <source>{handover} · taken in from {laptop}, {at}</source>
        <translation>{handover} · 接收自 {laptop}，{at}</translation>
    </message>
    <message>
        <source>{n} conflicts are chosen</source>
        <translation>已选 {n} 处</translation>
    </message>
    <message>
        <source>The decision holds for all of them.</source>
        <translation>决定适用于所有选中的冲突。</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>此处</translation>
    </message>
    <message>
        <source>In the packet</source>
        <translation>数据包中</translation>
    </message>
    <message>
        <source>{n} decided</source>
        <translation>已决定 {n} 处</translation>
    </message>
</context>
<context>
    <name>ConsentsSection</name>
    <message>
        <source>Write down how it is known: the signed form and where it is kept. The worker may withdraw it at any time.</source>
        <translation>请注明依据：已签的同意书及存放处。本人可随时撤回。</translation>
    </message>
    <message>
        <source>Print the consent form</source>
        <translation>打印同意书</translation>
    </message>
    <message>
        <source>Withdrawal form</source>
        <translation>撤回同意书</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>ContactsSection</name>
    <message>
        <source>Who is called when something happens: family first, then the commune.</source>
        <translation>有事时联系谁：先家属，后乡坊。</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家属</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>乡坊</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>wife, elder brother…</source>
        <translation>妻子、哥哥…</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Contents of the guide</source>
        <translation>指南目录</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>ContractSection</name>
    <message>
        <source>Job order</source>
        <translation>招聘需求</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签订日期</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>终止日期</translation>
    </message>
    <message>
        <source>Wage (currency of the order)</source>
        <translation>工资（招聘需求币种）</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>计薪方式</translation>
    </message>
    <message>
        <source>Why beside another contract</source>
        <translation>与另一合同并存的原因</translation>
    </message>
    <message>
        <source>Letter number</source>
        <translation>公函编号</translation>
    </message>
    <message>
        <source>Sent to the commune</source>
        <translation>发送日期</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>乡已确认</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Declaration to the commune</source>
        <translation>向乡申报</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>每月</translation>
    </message>
</context>
<context>
    <name>ContractStoryBox</name>
    <message>
        <source>Extend…</source>
        <translation>延期…</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>终止合同…</translation>
    </message>
    <message>
        <source>Ended on {day}</source>
        <translation>{day} 终止</translation>
    </message>
    <message>
        <source>Extension signed on</source>
        <translation>延期签订日期</translation>
    </message>
    <message>
        <source>Runs until</source>
        <translation>延期至</translation>
    </message>
    <message>
        <source>Number of the extension</source>
        <translation>延期协议编号</translation>
    </message>
    <message>
        <source>It runs until {day} now. The commune is to be told of the extension; that is due from its day.</source>
        <translation>合同目前至 {day}。延期须向乡坊申报，自签订之日起计算。</translation>
    </message>
    <message>
        <source>Extend the contract</source>
        <translation>合同延期</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>终止日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Whoever has not crossed loses the job; who is across stays across until they come back. The commune is to be told.</source>
        <translation>尚未出境者失去该工作；在境外者在返回前仍在境外。须向乡坊申报。</translation>
    </message>
    <message>
        <source>End the contract</source>
        <translation>终止合同</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>终止合同</translation>
    </message>
    <message>
        <source>The contract is extended. The declaration of it waits in Declarations.</source>
        <translation>合同已延期。申报已列入“申报”。</translation>
    </message>
    <message>
        <source>The contract is ended. The declaration of it waits in Declarations.</source>
        <translation>合同已终止。申报已列入“申报”。</translation>
    </message>
    <message>
        <source>Extended until {day}</source>
        <translation>延期至 {day}</translation>
    </message>
    <message>
        <source>signed {day}</source>
        <translation>{day} 签订</translation>
    </message>
    <message>
        <source>before: until {day}</source>
        <translation>原至 {day}</translation>
    </message>
    <message>
        <source>commune not known</source>
        <translation>乡坊不明</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Declaration: {event} on {day}</source>
        <translation>申报：{day} {event}</translation>
    </message>
    <message>
        <source>to be told by {day}</source>
        <translation>期限 {day}</translation>
    </message>
</context>
<context>
    <name>CountSide</name>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>of whom women</source>
        <translation>其中女性</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation>重新输入</translation>
    </message>
    <message>
        <source>There cannot be more women than people.</source>
        <translation>女性人数不能多于总人数。</translation>
    </message>
    <message>
        <source>Entered, and hidden</source>
        <translation>已输入，已隐藏</translation>
    </message>
    <message>
        <source>Entered already</source>
        <translation>已输入</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>{m} min {s} s</source>
        <translation>{m} 分 {s} 秒</translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} 秒</translation>
    </message>
    <message>
        <source>The password was wrong too often. You can try again in {left}; each further miss doubles the wait.</source>
        <translation>密码多次错误。{left}后可重试；再错一次，等待时间加倍。</translation>
    </message>
</context>
<context>
    <name>CountsDialog</name>
    <message>
        <source>Counts of both sides · {number}</source>
        <translation>双方清点人数 · {number}</translation>
    </message>
    <message>
        <source>Our count</source>
        <translation>我方清点</translation>
    </message>
    <message>
        <source>Their count</source>
        <translation>对方清点</translation>
    </message>
    <message>
        <source>Each side counts heads and types its own two numbers. What the other side typed stays hidden.</source>
        <translation>双方各自清点并输入自己的两个数字，对方的数字不显示。</translation>
    </message>
    <message>
        <source>Count again…</source>
        <translation>重新清点…</translation>
    </message>
    <message>
        <source>Both sides count anew, with a reason; the list can be ticked meanwhile</source>
        <translation>双方重新清点并说明理由；期间可登记名册</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Close the handover</source>
        <translation>结束移交</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>重新清点</translation>
    </message>
    <message>
        <source>The reason stands in the minutes.</source>
        <translation>理由将写入交接单。</translation>
    </message>
    <message>
        <source>one side had miscounted</source>
        <translation>一方数错</translation>
    </message>
    <message>
        <source>somebody came or went while counting</source>
        <translation>清点时有人来去</translation>
    </message>
    <message>
        <source>the list has to be ticked again</source>
        <translation>需重新登记名册</translation>
    </message>
    <message>
        <source>The day of the crossing, {day}, has not come yet. Everybody ticked will be entered as across.</source>
        <translation>通行日{day}尚未到。所有已点名的人将登记为已通行。</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>The program made a mistake</source>
        <translation>程序出错</translation>
    </message>
    <message>
        <source>What you were doing was not kept; what was saved before is safe. You can go on working. Please copy the text below and send it to whoever looks after the program: it holds no personal data.</source>
        <translation>刚才的操作未保存；此前已保存的内容安全。可以继续工作。请复制以下内容发给程序负责人：其中不含个人数据。</translation>
    </message>
    <message>
        <source>Details of the mistake</source>
        <translation>错误详情</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制内容</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续工作</translation>
    </message>
</context>
<context>
    <name>DeadlinesTab</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Working days leave out weekends and holidays. Requests received before keep theirs.</source>
        <translation>工作日不含周末和节假日。之前收到的请求沿用原期限。</translation>
    </message>
    <message>
        <source>What people ask</source>
        <translation>答复请求</translation>
    </message>
    <message>
        <source>Breaches</source>
        <translation>泄露事件</translation>
    </message>
    <message>
        <source>How long data are kept</source>
        <translation>保存期限</translation>
    </message>
    <message>
        <source>{unit} · usually {usual}</source>
        <translation>{unit} · 通常 {usual}</translation>
    </message>
    <message>
        <source>The deadlines were changed and not saved.</source>
        <translation>期限已修改但未保存。</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>{n} deadlines are set by the office</source>
        <translation>{n} 项期限由机关设定</translation>
    </message>
</context>
<context>
    <name>DeclarationLists</name>
    <message>
        <source>Commune not known</source>
        <translation>乡坊不明</translation>
    </message>
    <message>
        <source>Name with or without marks, citizen ID, contract or letter number</source>
        <translation>姓名（可不带声调）、公民身份证号、合同号或函件号</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>乡坊</translation>
    </message>
    <message>
        <source>All communes</source>
        <translation>所有乡坊</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Take the search or the commune away to see all.</source>
        <translation>清除搜索或乡坊筛选即可查看全部。</translation>
    </message>
</context>
<context>
    <name>Declarations</name>
    <message>
        <source>To print or send</source>
        <translation>待打印或待寄出</translation>
    </message>
    <message>
        <source>Sent, no answer yet</source>
        <translation>已寄出，待确认</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>被退回</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>函件</translation>
    </message>
    <message>
        <source>Every commune has been told</source>
        <translation>所有乡坊均已申报</translation>
    </message>
    <message>
        <source>When a contract is signed, extended or ended, it comes here by itself.</source>
        <translation>合同签订、延期或终止后，会自动出现在这里。</translation>
    </message>
    <message>
        <source>No letter is waiting for an answer</source>
        <translation>没有等待回复的函件</translation>
    </message>
    <message>
        <source>Print what is due, then mark the letters as sent.</source>
        <translation>先打印待申报的函件，再登记为已寄出。</translation>
    </message>
    <message>
        <source>No letter was returned</source>
        <translation>没有被退回的函件</translation>
    </message>
    <message>
        <source>A letter that a commune sends back stands here until it is sent again.</source>
        <translation>乡坊退回的函件在重新寄出前列在这里。</translation>
    </message>
    <message>
        <source>Nothing was acknowledged in this year</source>
        <translation>该年度没有确认</translation>
    </message>
    <message>
        <source>Choose another year, or mark letters that were sent as acknowledged.</source>
        <translation>请选择其他年份，或将已寄出的函件登记为已确认。</translation>
    </message>
    <message>
        <source>No letter in this year</source>
        <translation>该年度没有函件</translation>
    </message>
    <message>
        <source>Printing what is due writes a letter for each commune.</source>
        <translation>打印待申报内容时，每个乡坊生成一份函件。</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签订</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>终止合同</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>专人送达</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Document system</source>
        <translation>公文系统</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>Commune unclear</source>
        <translation>乡坊不明</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>Printed, not sent</source>
        <translation>已打印未寄出</translation>
    </message>
    <message>
        <source>Written, not printed</source>
        <translation>已生成未打印</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已寄出</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已被替换</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>乡坊</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>用人单位</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>公民身份证号</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>To be told by</source>
        <translation>申报期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>函件</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>寄出日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>退回日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>By</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发日期</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>乡坊答复</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>{now} (lived in {then})</source>
        <translation>{now}（当时住 {then}）</translation>
    </message>
    <message>
        <source>{day} · late</source>
        <translation>{day} · 逾期</translation>
    </message>
    <message>
        <source>Returned: {reason}</source>
        <translation>退回：{reason}</translation>
    </message>
</context>
<context>
    <name>DeclarationsPage</name>
    <message>
        <source>Declarations</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>Calendar and deadline…</source>
        <translation>日历与期限…</translation>
    </message>
    <message>
        <source>Print what is due…</source>
        <translation>打印待申报…</translation>
    </message>
    <message>
        <source>{due} to print or send, {late} of them late · {sent} without an answer</source>
        <translation>{due} 项待打印或寄出，其中 {late} 项逾期 · {sent} 项待确认</translation>
    </message>
    <message>
        <source>There is nothing to print: everything that is due stands in a letter.</source>
        <translation>没有需要打印的：所有待申报内容均已写入函件。</translation>
    </message>
</context>
<context>
    <name>Demand</name>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>新建协议</translation>
    </message>
    <message>
        <source>A new agreement</source>
        <translation>新协议</translation>
    </message>
    <message>
        <source>The agreement was saved.</source>
        <translation>协议已保存。</translation>
    </message>
    <message>
        <source>No agreement yet</source>
        <translation>尚无协议</translation>
    </message>
    <message>
        <source>Enter the text that was signed with the partner, and its term. Nobody can be handed over outside an agreement in force.</source>
        <translation>请录入与合作方签署的文本及其期限。没有有效协议时不能交接任何人员。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作方</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>(all partners of the programme)</source>
        <translation>（本项目所有合作方）</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Vietnamese title</source>
        <translation>越文标题</translation>
    </message>
    <message>
        <source>Chinese title</source>
        <translation>中文标题</translation>
    </message>
    <message>
        <source>Party on our side</source>
        <translation>我方签署方</translation>
    </message>
    <message>
        <source>Party on the other side</source>
        <translation>对方签署方</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签署日期</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Until (none: open end)</source>
        <translation>截止日期（空：无期限）</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Not yet in force</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>Run out</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Employers</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>New employer</source>
        <translation>新建单位</translation>
    </message>
    <message>
        <source>A new employer</source>
        <translation>新单位</translation>
    </message>
    <message>
        <source>The employer was saved.</source>
        <translation>单位已保存。</translation>
    </message>
    <message>
        <source>No employer yet</source>
        <translation>尚无接收单位</translation>
    </message>
    <message>
        <source>Enter the enterprise that employs; choose the partner that introduced it.</source>
        <translation>请录入用人企业，并选择介绍该企业的合作方。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address in Chinese</source>
        <translation>中文地址</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>所在地</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>New announcement</source>
        <translation>新公告</translation>
    </message>
    <message>
        <source>A new announcement</source>
        <translation>新公告</translation>
    </message>
    <message>
        <source>The announcement was saved.</source>
        <translation>公告已保存。</translation>
    </message>
    <message>
        <source>No announcement yet</source>
        <translation>尚无公告</translation>
    </message>
    <message>
        <source>Choose open job orders, then issue the letter to the communes and the leaflet for their boards.</source>
        <translation>选择开放的招聘需求，然后发布致各乡坊的公函和张贴用的传单。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Communes told</source>
        <translation>已通知的乡</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Job orders</source>
        <translation>招聘需求</translation>
    </message>
    <message>
        <source>What the office adds</source>
        <translation>中心补充内容</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Not issued</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Vietnamese name</source>
        <translation>越文名称</translation>
    </message>
    <message>
        <source>Name in passport form (Latin letters)</source>
        <translation>拉丁字母名称</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Recruiting</source>
        <translation>招聘中</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>已满</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>New job order</source>
        <translation>新建招聘需求</translation>
    </message>
    <message>
        <source>A new job order</source>
        <translation>新招聘需求</translation>
    </message>
    <message>
        <source>The job order was saved.</source>
        <translation>招聘需求已保存。</translation>
    </message>
    <message>
        <source>No job order yet</source>
        <translation>尚无招聘需求</translation>
    </message>
    <message>
        <source>Enter what an employer needs: the job, how many people, the wage and the term.</source>
        <translation>请录入用人单位的需求：工种、人数、工资和期限。</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>已推荐</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>空缺</translation>
    </message>
    <message>
        <source>Wage</source>
        <translation>工资</translation>
    </message>
    <message>
        <source>Place of work</source>
        <translation>工作地点</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>需求日期</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Job in Vietnamese</source>
        <translation>工种（越文）</translation>
    </message>
    <message>
        <source>Job in Chinese</source>
        <translation>工种（中文）</translation>
    </message>
    <message>
        <source>People needed</source>
        <translation>招聘人数</translation>
    </message>
    <message>
        <source>Of whom women</source>
        <translation>其中女性</translation>
    </message>
    <message>
        <source>Work starts on</source>
        <translation>开工日期</translation>
    </message>
    <message>
        <source>Only this sex (only where the law allows it)</source>
        <translation>限定性别（仅在法律允许时）</translation>
    </message>
    <message>
        <source>Age from</source>
        <translation>年龄下限</translation>
    </message>
    <message>
        <source>Age up to</source>
        <translation>年龄上限</translation>
    </message>
    <message>
        <source>Skill asked</source>
        <translation>技能水平要求</translation>
    </message>
    <message>
        <source>Language asked</source>
        <translation>语言要求</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>计薪方式</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已占</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Board and lodging</source>
        <translation>食宿</translation>
    </message>
    <message>
        <source>Hours a day</source>
        <translation>每日工时</translation>
    </message>
    <message>
        <source>Days a week</source>
        <translation>每周天数</translation>
    </message>
    <message>
        <source>Months of contract</source>
        <translation>合同期（月）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>合作方</translation>
    </message>
    <message>
        <source>New partner</source>
        <translation>新建合作方</translation>
    </message>
    <message>
        <source>A new partner</source>
        <translation>新合作方</translation>
    </message>
    <message>
        <source>The partner was saved.</source>
        <translation>合作方已保存。</translation>
    </message>
    <message>
        <source>No partner yet</source>
        <translation>尚无合作方</translation>
    </message>
    <message>
        <source>Begin here: enter the agency that receives workers, then its agreement, its employers and what they need. Or apply a file that has them all.</source>
        <translation>从这里开始：先录入接收劳务的机构，再录入其协议、用人单位及需求；或导入包含全部内容的文件。</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Other contacts</source>
        <translation>其他联系人</translation>
    </message>
    <message>
        <source>Unified social credit code (18 characters)</source>
        <translation>统一社会信用代码（18 位）</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>公文</translation>
    </message>
    <message>
        <source>New letter</source>
        <translation>新公文</translation>
    </message>
    <message>
        <source>A new letter</source>
        <translation>新公文</translation>
    </message>
    <message>
        <source>The letter was saved.</source>
        <translation>公文已保存。</translation>
    </message>
    <message>
        <source>No letter yet</source>
        <translation>暂无公文</translation>
    </message>
    <message>
        <source>Write down a letter that came in, with the day by which it is to be answered, or one that goes out: it takes its number when it is saved.</source>
        <translation>登记来文及答复期限，或登记发文：保存时自动编号。</translation>
    </message>
    <message>
        <source>In or out</source>
        <translation>收/发</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From or to</source>
        <translation>来文/收文单位</translation>
    </message>
    <message>
        <source>About</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>来文</translation>
    </message>
    <message>
        <source>Goes out</source>
        <translation>发文</translation>
    </message>
    <message>
        <source>out: given by us</source>
        <translation>发文自动编号</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收文日期</translation>
    </message>
    <message>
        <source>From (we, if it goes out)</source>
        <translation>来文单位（发文时留空为本中心）</translation>
    </message>
    <message>
        <source>To (we, if it came in)</source>
        <translation>收文单位（来文时留空为本中心）</translation>
    </message>
    <message>
        <source>Answer due by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Answers the letter</source>
        <translation>答复公文</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>To be answered</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>In</source>
        <translation>收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>发</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Delegation to us</source>
        <translation>来访团</translation>
    </message>
    <message>
        <source>Delegation of ours</source>
        <translation>出访团</translation>
    </message>
    <message>
        <source>Market survey</source>
        <translation>市场调研</translation>
    </message>
    <message>
        <source>Meetings, delegations, surveys</source>
        <translation>会议、代表团、调研</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>登记会议</translation>
    </message>
    <message>
        <source>A new meeting, delegation or survey</source>
        <translation>新的会议、代表团或调研</translation>
    </message>
    <message>
        <source>The meeting was saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>No meeting yet</source>
        <translation>暂无会议</translation>
    </message>
    <message>
        <source>Write down a meeting with a partner, a delegation, or a survey of the labour market, and what came of it.</source>
        <translation>登记与合作方的会议、代表团或劳动力市场调研及其结果。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>New programme</source>
        <translation>新项目</translation>
    </message>
    <message>
        <source>A new programme</source>
        <translation>新项目</translation>
    </message>
    <message>
        <source>The programme was saved.</source>
        <translation>项目已保存。</translation>
    </message>
    <message>
        <source>No programme yet</source>
        <translation>尚无项目</translation>
    </message>
    <message>
        <source>A programme says what is asked of people who go, and where they leave from.</source>
        <translation>项目说明出境人员须具备的条件和出境地点。</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Market (ISO, three letters)</source>
        <translation>市场（ISO三字代码）</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>Points of departure</source>
        <translation>出境地点</translation>
    </message>
    <message>
        <source>Leaves across a land gate</source>
        <translation>经陆路口岸</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Counselling, job fairs</source>
        <translation>咨询、招聘会</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新场次</translation>
    </message>
    <message>
        <source>A new session or fair</source>
        <translation>新咨询或招聘会</translation>
    </message>
    <message>
        <source>The session was saved.</source>
        <translation>场次已保存。</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>尚无场次</translation>
    </message>
    <message>
        <source>Enter a counselling session or mobile job fair: where, when, how many people came and registered.</source>
        <translation>登记咨询或流动招聘会：地点、日期、到场人数和报名人数。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Held at</source>
        <translation>举办地点</translation>
    </message>
    <message>
        <source>Counselled (women)</source>
        <translation>咨询（女）</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>报名</translation>
    </message>
    <message>
        <source>In the record</source>
        <translation>已建档</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>乡坊</translation>
    </message>
    <message>
        <source>People counselled</source>
        <translation>咨询人数</translation>
    </message>
    <message>
        <source>Registered (as counted there)</source>
        <translation>报名人数（现场统计）</translation>
    </message>
</context>
<context>
    <name>DemandPage</name>
    <message>
        <source>Demand</source>
        <translation>用工需求</translation>
    </message>
    <message>
        <source>Apply a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Take partners, agreements, employers and job orders from a file (Ctrl+O)</source>
        <translation>从文件导入合作方、协议、单位和招聘需求 (Ctrl+O)</translation>
    </message>
    <message>
        <source>{partners} partners · {employers} employers · {placed} of {places} open places filled</source>
        <translation>{partners} 个合作方 · {employers} 家单位 · 招聘中的 {places} 个岗位已录用 {placed} 人</translation>
    </message>
    <message>
        <source>Partners and orders (*.json)</source>
        <translation>合作方与招聘需求 (*.json)</translation>
    </message>
    <message>
        <source>Apply a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>The file was applied: {added} new, {changed} changed, {unchanged} as they were.</source>
        <translation>文件已导入：新增 {added} 项，更改 {changed} 项，{unchanged} 项不变。</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>……以及另外 {n} 项</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>What was typed here is not kept yet. Close all the same?</source>
        <translation>这里输入的内容尚未保存。仍要关闭吗？</translation>
    </message>
    <message>
        <source>Close without keeping it</source>
        <translation>关闭，不保存</translation>
    </message>
</context>
<context>
    <name>DropPlace</name>
    <message>
        <source>Drop the list here</source>
        <translation>将名单拖放到此处</translation>
    </message>
    <message>
        <source>Excel, OpenDocument or CSV, as the centre keeps it. Nothing is changed before you say so.</source>
        <translation>Excel、OpenDocument 或 CSV，按中心现有格式即可。在您确认之前不会更改任何内容。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose a file (Ctrl+O)</source>
        <translation>选择文件 (Ctrl+O)</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>选择其他文件…</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xls *.ods *.csv)</source>
        <translation>名单 (*.xlsx *.xls *.ods *.csv)</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>选择名单</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>Drop the list: its import begins, and nothing is changed before you say so</source>
        <translation>放下名单即开始导入，未经确认不会更改任何内容</translation>
    </message>
    <message>
        <source>Drop the picture: its code is read</source>
        <translation>放下图片即读取其中的二维码</translation>
    </message>
    <message>
        <source>Drop the packet: it is taken in under Handovers</source>
        <translation>放下数据包，将在“交接”中接收</translation>
    </message>
    <message>
        <source>{name} cannot be dropped here. What can be: one list (.xlsx .xls .ods .csv), picture or packet (.bgp).</source>
        <translation>此处不能放下 {name}。可放下一份名单（.xlsx .xls .ods .csv）、一张图片或一个数据包（.bgp）。</translation>
    </message>
    <message>
        <source>Take in the packet {name}?</source>
        <translation>接收数据包 {name}？</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>接收</translation>
    </message>
</context>
<context>
    <name>DuplicatesList</name>
    <message>
        <source>Records that may be of one person</source>
        <translation>可能属于同一人的档案</translation>
    </message>
    <message>
        <source>Looking through the record…</source>
        <translation>正在检查数据…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Likely pairs</source>
        <translation>可能重复的档案对</translation>
    </message>
    <message>
        <source>How alike</source>
        <translation>相似程度</translation>
    </message>
    <message>
        <source>First record</source>
        <translation>先建档案</translation>
    </message>
    <message>
        <source>Later record</source>
        <translation>后建档案</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Two people…</source>
        <translation>是两个人…</translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation>比对并合并…</translation>
    </message>
    <message>
        <source>Compare and merge (Enter)</source>
        <translation>比对并合并 (Enter)</translation>
    </message>
    <message>
        <source>Nobody seems to be on record twice</source>
        <translation>未发现重复的档案</translation>
    </message>
    <message>
        <source>Whoever is entered or imported from now on is compared with all.</source>
        <translation>今后录入或导入的每个人都会与所有档案比对。</translation>
    </message>
    <message>
        <source>{count} pairs, the likeliest first</source>
        <translation>{count} 对，最相似的在前</translation>
    </message>
    <message>
        <source>Looking through the record… {count} pairs compared</source>
        <translation>正在检查数据… 已比对 {count} 对</translation>
    </message>
    <message>
        <source>Kept as two people</source>
        <translation>已注明为两个人</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop; nothing will have been changed</source>
        <translation>停止；未作任何更改</translation>
    </message>
    <message>
        <source>for {day}, gate {gate}</source>
        <translation>{day}，{gate}口岸</translation>
    </message>
    <message>
        <source>{n} people were put on the list.</source>
        <translation>已将 {n} 人列入名册。</translation>
    </message>
    <message>
        <source>{n} people were put on the list. {left} may not go and stayed off it:</source>
        <translation>已将 {n} 人列入名册。{left} 人暂不能出境，未列入：</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>……以及另外 {n} 项</translation>
    </message>
    <message>
        <source>{n} people were taken off the list.</source>
        <translation>已将 {n} 人移出名册。</translation>
    </message>
    <message>
        <source>Put people on the list first.</source>
        <translation>请先将人员列入名册。</translation>
    </message>
    <message>
        <source>{number}, version {n} was issued: {people} people.</source>
        <translation>{number} 第 {n} 版已签发：{people} 人。</translation>
    </message>
    <message>
        <source>Print the passport form</source>
        <translation>打印护照拼写的姓名</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止。未作任何更改。</translation>
    </message>
</context>
<context>
    <name>EditorHead</name>
    <message>
        <source>version {n}</source>
        <translation>第 {n} 版</translation>
    </message>
    <message>
        <source>Issue version {n}…</source>
        <translation>签发第 {n} 版…</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>签发…</translation>
    </message>
    <message>
        <source>All handovers</source>
        <translation>全部批次</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Cancel it…</source>
        <translation>取消…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>保存 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Parts, sending, print log</source>
        <translation>分册、发送、打印记录</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>交接单</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>Who changed this field?</source>
        <translation>谁改过此项？</translation>
    </message>
</context>
<context>
    <name>EncodingCard</name>
    <message>
        <source>This list was typed in an old encoding</source>
        <translation>此名单使用旧编码</translation>
    </message>
    <message>
        <source>Read it as</source>
        <translation>读取编码</translation>
    </message>
    <message>
        <source>As it is (no conversion)</source>
        <translation>保持原样（不转换）</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>Ask it no more</source>
        <translation>停止要求</translation>
    </message>
    <message>
        <source>It stays the rule of the days before: a clearance of such a day uses it.</source>
        <translation>此前的日期仍按该要求审查。</translation>
    </message>
    <message>
        <source>First day without it</source>
        <translation>首个不再适用的日期</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back everything that was saved here together</source>
        <translation>撤销此处一并保存的所有内容</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>and {count} more fields</source>
        <translation>以及另外 {count} 项</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>Your own password</source>
        <translation>您本人的密码</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>第二人员</translation>
    </message>
    <message>
        <source>The second officer's password</source>
        <translation>第二人员的密码</translation>
    </message>
    <message>
        <source>Delete the data of {who}</source>
        <translation>删除 {who} 的数据</translation>
    </message>
    <message>
        <source>Delete the data of {n} people</source>
        <translation>删除 {n} 人的数据</translation>
    </message>
    <message>
        <source>Delete the data</source>
        <translation>删除数据</translation>
    </message>
    <message>
        <source>Goes for good: {what}.</source>
        <translation>永久删除：{what}。</translation>
    </message>
    <message>
        <source>Stays without names, numbers and notes, so that the figures of past periods stay as they are: {what}.</source>
        <translation>保留但去除姓名、号码和备注，以便往期数字不变：{what}。</translation>
    </message>
    <message>
        <source>Issued papers are kept as the office's archive for {years} years: {n} ({named}).</source>
        <translation>已签发文件作为档案保存 {years} 年：{n} 份（{named}）。</translation>
    </message>
    <message>
        <source>Backups made before keep the data until they are thinned out. It cannot be undone.</source>
        <translation>此前的备份在清理前仍含有数据。此操作无法撤销。</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Packets that went and came</source>
        <translation>已发送和接收的数据包</translation>
    </message>
    <message>
        <source>No packet yet</source>
        <translation>尚无数据包</translation>
    </message>
    <message>
        <source>Load the laptop's key file under Laptops and keys, then send it a handover that was issued.</source>
        <translation>请在“电脑与密钥”中载入电脑的密钥文件，再把已签发的移交发给它。</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>For</source>
        <translation>发给</translation>
    </message>
    <message>
        <source>whoever sent it here</source>
        <translation>发来的一方</translation>
    </message>
    <message>
        <source>Send out…</source>
        <translation>发送…</translation>
    </message>
    <message>
        <source>Take in…</source>
        <translation>接收…</translation>
    </message>
    <message>
        <source>Sealed packets (*.bgp)</source>
        <translation>密封数据包 (*.bgp)</translation>
    </message>
    <message>
        <source>Seal into a file</source>
        <translation>封装到文件</translation>
    </message>
    <message>
        <source>{handover} with {n} people is sealed for {receiver}. Checksum of its key: {checksum}</source>
        <translation>{handover}（{n} 人）已为 {receiver} 封装。密钥校验码：{checksum}</translation>
    </message>
    <message>
        <source>Take a packet in</source>
        <translation>接收数据包</translation>
    </message>
    <message>
        <source>This packet was taken in before; nothing was changed.</source>
        <translation>此数据包以前已接收；没有任何变更。</translation>
    </message>
    <message>
        <source>A later packet of the same sender was taken in before; nothing was changed.</source>
        <translation>已接收过同一发送方更新的数据包；没有任何变更。</translation>
    </message>
    <message>
        <source>{handover} of {sender} was taken in (sealed by {officer}): {n} records changed, {conflicts} conflicts. Checksum of the sender's key: {checksum}</source>
        <translation>已接收 {sender} 的 {handover}（{officer} 封装）：{n} 条记录有变更，{conflicts} 处冲突。发送方密钥校验码：{checksum}</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>What {commune} was told in {year} ({kind})…</source>
        <translation>{year} 年向 {commune} 申报的名单（{kind}）…</translation>
    </message>
    <message>
        <source>One commune: choose it in the filter ({kind})</source>
        <translation>某一乡坊：请在筛选中选择（{kind}）</translation>
    </message>
    <message>
        <source>Register of letters of {year} ({kind})…</source>
        <translation>{year} 年申报函件登记簿（{kind}）…</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
</context>
<context>
    <name>ExtensionDialog</name>
    <message>
        <source>Extend the agreement</source>
        <translation>协议延期</translation>
    </message>
    <message>
        <source>Extend {number}</source>
        <translation>{number}延期</translation>
    </message>
    <message>
        <source>It runs until {day} now.</source>
        <translation>目前有效期至{day}。</translation>
    </message>
    <message>
        <source>Runs until</source>
        <translation>延期至</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签署日期</translation>
    </message>
    <message>
        <source>Number of the annex</source>
        <translation>附件编号</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延期</translation>
    </message>
</context>
<context>
    <name>Extras</name>
    <message>
        <source>Parts by employer…</source>
        <translation>按单位分册…</translation>
    </message>
    <message>
        <source>Send to the partner…</source>
        <translation>发送给合作方…</translation>
    </message>
    <message>
        <source>Print log…</source>
        <translation>打印及发送记录…</translation>
    </message>
    <message>
        <source>Workers' cards…</source>
        <translation>劳动者卡…</translation>
    </message>
    <message>
        <source>Print the cards with the roster</source>
        <translation>随移交名册打印务工卡</translation>
    </message>
    <message>
        <source>Numbers to call on the cards…</source>
        <translation>卡上的求助电话…</translation>
    </message>
    <message>
        <source>Did not cross: correct…</source>
        <translation>未通行：更正…</translation>
    </message>
    <message>
        <source>{n} people on the list are absent: {names}</source>
        <translation>名册中有{n}人缺席：{names}</translation>
    </message>
    <message>
        <source>Make version {n} without them…</source>
        <translation>另立不含他们的第 {n} 版…</translation>
    </message>
    <message>
        <source>Entered afterwards, from forms that were filled in by hand: {forms}</source>
        <translation>事后补录，依据手填表：{forms}</translation>
    </message>
    <message>
        <source>The ledger was corrected by an entry. The minutes stay as issued.</source>
        <translation>已用新条目更正台账。交接单保持原样。</translation>
    </message>
    <message>
        <source>Who goes in the place of {name}?</source>
        <translation>谁顶替{name}？</translation>
    </message>
    <message>
        <source>They were swapped. Issue the next version when the list is right.</source>
        <translation>已调换。名册无误后请签发下一版。</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写此项。</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>请写整数。</translation>
    </message>
    <message>
        <source>Write a number from {least} to {most}.</source>
        <translation>请写 {least} 至 {most} 之间的数。</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>日/月/年</translation>
    </message>
    <message>
        <source>This is no day. Write it as day/month/year, for example 25/11/2026.</source>
        <translation>不是日期。请写 日/月/年，例如 25/11/2026。</translation>
    </message>
    <message>
        <source>This is no birth date. Write day/month/year, or month/year, or the year alone.</source>
        <translation>不是出生日期。请写 日/月/年，或 月/年，或只写年。</translation>
    </message>
</context>
<context>
    <name>FieldHistoryDialog</name>
    <message>
        <source>Who changed this field</source>
        <translation>谁改过此项</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>读取中…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>It was never changed since the worker was entered.</source>
        <translation>自录入以来此项从未更改。</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>{people} women</source>
        <translation>女{people}</translation>
    </message>
    <message>
        <source>Last year: {people} ({women} women)</source>
        <translation>去年同期：{people}（女{women}）</translation>
    </message>
    <message>
        <source>When the year began: {people} ({women} women)</source>
        <translation>年初：{people}（女{women}）</translation>
    </message>
    <message>
        <source>Since the year began: {people} ({women} women)</source>
        <translation>年初至今：{people}（女{women}）</translation>
    </message>
    <message>
        <source>Show the people behind it (Enter)</source>
        <translation>查看数字背后的人 (Enter)</translation>
    </message>
</context>
<context>
    <name>FiguresTab</name>
    <message>
        <source>All figures</source>
        <translation>全部指标</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Show the people</source>
        <translation>查看人员</translation>
    </message>
    <message>
        <source>Show the people behind it (Enter)</source>
        <translation>查看数字背后的人 (Enter)</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>Since the year began</source>
        <translation>年初至今</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>women</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Choose a line: what it counts is said here.</source>
        <translation>选择一行，此处说明该指标的统计内容。</translation>
    </message>
</context>
<context>
    <name>FilterCard</name>
    <message>
        <source>Without {what}</source>
        <translation>缺{what}</translation>
    </message>
    <message>
        <source>or without {what}</source>
        <translation>或缺少{what}</translation>
    </message>
    <message>
        <source>From {n} years</source>
        <translation>{n}岁以上</translation>
    </message>
    <message>
        <source>Up to {n} years</source>
        <translation>{n}岁以下</translation>
    </message>
    <message>
        <source>Papers end by {day}</source>
        <translation>证件{day}前到期</translation>
    </message>
    <message>
        <source>any</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>乡坊</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>用人单位</translation>
    </message>
    <message>
        <source>Job order</source>
        <translation>招聘需求</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age from</source>
        <translation>年龄自</translation>
    </message>
    <message>
        <source>Age up to</source>
        <translation>年龄至</translation>
    </message>
    <message>
        <source>Papers run out</source>
        <translation>证件到期</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>within {n} days</source>
        <translation>{n}天内</translation>
    </message>
    <message>
        <source>have run out</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Without one of</source>
        <translation>缺少其一</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>“{action}” cannot be done now. {why}</source>
        <translation>目前无法执行“{action}”。{why}</translation>
    </message>
    <message>
        <source>What was done last…</source>
        <translation>最近的操作…</translation>
    </message>
    <message>
        <source>Undo one of it</source>
        <translation>撤销其中一项</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>About this page</source>
        <translation>关于本页</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>锁定窗口</translation>
    </message>
    <message>
        <source>The first steps, on Today</source>
        <translation>“今天”页面上的第一批步骤</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>“{title}” is still open. What was typed there and not saved is lost if it is closed.</source>
        <translation>“{title}”仍然打开。关闭后，已输入而未保存的内容将丢失。</translation>
    </message>
    <message>
        <source>Close it and go on</source>
        <translation>关闭并继续</translation>
    </message>
</context>
<context>
    <name>FindButton</name>
    <message>
        <source>  Find…</source>
        <translation>  快速查找…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>快速查找</translation>
    </message>
    <message>
        <source>Find a person, a handover, a paper, an action · {keys}</source>
        <translation>查找人员、交接、文件、操作 · {keys}</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>Find</source>
        <translation>快速查找</translation>
    </message>
    <message>
        <source>Person, handover, paper, employer, case, or what you want to do</source>
        <translation>人员、交接、文件、用工单位、事件，或想做的操作</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter open · Esc close · marks are not needed; days as 22/11</source>
        <translation>↑ ↓ 选择 · Enter 打开 · Esc 关闭 · 可不带声调；日期如 22/11</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>找到 {n} 项</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>All {n} people in Workers</source>
        <translation>在“务工人员”中查看全部 {n} 人</translation>
    </message>
    <message>
        <source>Nothing is called “{text}”. Try fewer letters, or a number.</source>
        <translation>没有名为“{text}”的内容。请少输入几个字，或输入编号。</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Handovers</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Letters and papers</source>
        <translation>函件与文件</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>用工需求</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>FindMore</name>
    <message>
        <source>print blank forms enter filled form no power</source>
        <translation>打印 空白表 补录 停电</translation>
    </message>
    <message>
        <source>excel list take in spreadsheet</source>
        <translation>导入 名单 excel 表格</translation>
    </message>
    <message>
        <source>backup copy safe</source>
        <translation>立即 备份 副本</translation>
    </message>
    <message>
        <source>declarations communes letters print</source>
        <translation>申报 乡坊 函件 打印</translation>
    </message>
    <message>
        <source>month summary save excel pdf</source>
        <translation>月报 汇总 导出 excel pdf</translation>
    </message>
    <message>
        <source>higher bodies report return ministry delegation</source>
        <translation>上级 报表 主管部门 代表团</translation>
    </message>
    <message>
        <source>card passport qr camera</source>
        <translation>身份证 护照 二维码 摄像头</translation>
    </message>
    <message>
        <source>laptop sealed file</source>
        <translation>笔记本 密封 文件</translation>
    </message>
    <message>
        <source>change password</source>
        <translation>修改 密码</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>In gate mode every key belongs to the scan field. Leave gate mode, then press {keys}.</source>
        <translation>口岸模式下按键都归扫描框使用。请退出口岸模式后再按 {keys}。</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Search: {text}</source>
        <translation>搜索：{text}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Name, citizen ID, document, phone, commune or tag; marks are not needed</source>
        <translation>姓名、公民身份证号、证件、电话、乡坊或标签；可不带声调</translation>
    </message>
    <message>
        <source>Search · Ctrl+F</source>
        <translation>查找 · Ctrl+F</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>务工人员</translation>
    </message>
    <message>
        <source>Nobody is in the record yet</source>
        <translation>档案库中还没有人员</translation>
    </message>
    <message>
        <source>Import the list as the centre keeps it, or enter the first worker.</source>
        <translation>导入中心现有的名单，或录入第一名务工人员。</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入名单…</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>找到 {count} 人</translation>
    </message>
    <message>
        <source>Nobody like this</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try fewer letters, or another filter.</source>
        <translation>请减少字数，或换一个筛选。</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>By {day}.</source>
        <translation>期限：{day}。</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome to Bàn Giao</source>
        <translation>欢迎使用交接台</translation>
    </message>
    <message>
        <source>The centre's record of its workers, their papers and their crossings. It works without a network.</source>
        <translation>中心关于劳动者、证件和出入境的档案库。没有网络也能使用。</translation>
    </message>
    <message>
        <source>Make a record for the centre's work</source>
        <translation>为中心的工作建立新档案库</translation>
    </message>
    <message>
        <source>In a few steps; nothing is written before the last one.</source>
        <translation>只需几步；最后一步之前不会写入任何内容。</translation>
    </message>
    <message>
        <source>Practise with invented people</source>
        <translation>用虚构人员练习</translation>
    </message>
    <message>
        <source>Forty workers and a handover to try everything. Every paper is marked as practice data.</source>
        <translation>四十名劳动者和一个交接批次，可以试用所有功能。打印的每份文件都标明是练习数据。</translation>
    </message>
    <message>
        <source>Write the folder with its whole path, for example {folder}.</source>
        <translation>请填写文件夹的完整路径，例如 {folder}。</translation>
    </message>
    <message>
        <source>Folder for the record (on this computer)</source>
        <translation>档案库文件夹（本机）</translation>
    </message>
    <message>
        <source>Where the record lies</source>
        <translation>档案库存放位置</translation>
    </message>
    <message>
        <source>On this computer's own disk, not on a shared drive or a stick. Where the centre has a server, choose it here.</source>
        <translation>存放在本机磁盘上，不要放在共享盘或U盘。如果中心有服务器，请在此选择。</translation>
    </message>
    <message>
        <source>Name of the centre</source>
        <translation>中心名称</translation>
    </message>
    <message>
        <source>Its name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Papers are dated in</source>
        <translation>文件落款地点</translation>
    </message>
    <message>
        <source>The place in Chinese</source>
        <translation>地点的中文</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>As it stands on letters and rosters. Later it is changed in Office.</source>
        <translation>与公函和名册上的写法一致。以后可在“机构”中修改。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>for example huong</source>
        <translation>例如 huong</translation>
    </message>
    <message>
        <source>Your full name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>The first officer</source>
        <translation>第一位工作人员</translation>
    </message>
    <message>
        <source>You administer the record. It is encrypted: nobody can open it without a password.</source>
        <translation>由您管理此档案库。档案库已加密：没有密码任何人都无法打开。</translation>
    </message>
    <message>
        <source>The record is made. Now its recovery code</source>
        <translation>档案库已建立。现在是恢复码</translation>
    </message>
    <message>
        <source>It opens the record when passwords are forgotten. It is shown only now: print it, and put it into the safe.</source>
        <translation>忘记密码时用它打开档案库。只显示这一次：请打印并放入保险柜。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Print or save it…</source>
        <translation>打印或保存…</translation>
    </message>
    <message>
        <source>Type the fourth group of the code</source>
        <translation>请输入恢复码的第四组</translation>
    </message>
    <message>
        <source>This is not the fourth group. Look at the code again, or print it again.</source>
        <translation>这不是第四组。请再看一遍恢复码，或重新打印。</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
</context>
<context>
    <name>FirstStartDialog</name>
    <message>
        <source>Step {n} of {all}</source>
        <translation>第 {n}/{all} 步</translation>
    </message>
    <message>
        <source>Making the record…</source>
        <translation>正在建立档案库…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回 (Esc)</translation>
    </message>
    <message>
        <source>Begin to practise</source>
        <translation>开始练习</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Make the record</source>
        <translation>建立档案库</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Stop here? No record has been made yet, and what was typed here is lost.</source>
        <translation>到此为止吗？还没有建立任何档案库，这里输入的内容将会丢失。</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>到此为止</translation>
    </message>
    <message>
        <source>Go on without the code? If every password is forgotten, nobody can open the record.</source>
        <translation>没有恢复码就继续吗？如果忘记所有密码，任何人都无法打开档案库。</translation>
    </message>
    <message>
        <source>Office, Officers makes another code at any time. This one is not shown again.</source>
        <translation>随时可以在“机构 › 工作人员”中建立新的恢复码。此码不会再显示。</translation>
    </message>
    <message>
        <source>Go on without the code</source>
        <translation>没有恢复码继续</translation>
    </message>
    <message>
        <source>Making the practice data…</source>
        <translation>正在生成练习数据…</translation>
    </message>
    <message>
        <source>A new record</source>
        <translation>新建档案库</translation>
    </message>
    <message>
        <source>Open a record that exists…</source>
        <translation>打开已有档案库…</translation>
    </message>
</context>
<context>
    <name>FollowUpPage</name>
    <message>
        <source>Follow-up</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Across now</source>
        <translation>目前在外</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Confirmations by partners</source>
        <translation>合作方确认</translation>
    </message>
    <message>
        <source>{open} cases are not settled, {overdue} of them overdue</source>
        <translation>{open} 件未结，其中 {overdue} 件逾期</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Choose again</source>
        <translation>重新选择</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>See what each column was read as, and set it right (Ctrl+L)</source>
        <translation>查看并更正各列的读取方式 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>A copy of the list in which every problem is marked (Ctrl+S)</source>
        <translation>标出所有问题的名单副本 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Take this import back</source>
        <translation>撤销此次导入</translation>
    </message>
    <message>
        <source>Take back everything that this import added and changed (Ctrl+Z)</source>
        <translation>撤销此次导入的所有新增和更改 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Go on (Enter)</source>
        <translation>继续 (Enter)</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>FormPeople</name>
    <message>
        <source>Next person of the form</source>
        <translation>表上的下一人</translation>
    </message>
    <message>
        <source>Scan a card, or type citizen ID, document or name; Enter after each</source>
        <translation>扫描证件，或输入公民身份证号、证件号、姓名；每人按 Enter</translation>
    </message>
    <message>
        <source>Register…</source>
        <translation>登记…</translation>
    </message>
    <message>
        <source>Somebody whom the record does not know · F7</source>
        <translation>档案中没有的人 · F7</translation>
    </message>
    <message>
        <source>Who is meant?</source>
        <translation>是哪一位？</translation>
    </message>
    <message>
        <source>People on the form</source>
        <translation>表上人员</translation>
    </message>
    <message>
        <source>Nobody is entered yet</source>
        <translation>尚未录入人员</translation>
    </message>
    <message>
        <source>Enter the people in the order of the form. Everybody counts as present until you say otherwise.</source>
        <translation>请按表上顺序录入。未另行说明者均视为到场。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why, of the chosen person (for those refused also by whom); then Enter</source>
        <translation>所选人员的原因（被拒者注明由谁），然后按 Enter</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>The chosen one was there · F2</source>
        <translation>所选人员到场 · F2</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>The chosen one did not come · F3</source>
        <translation>所选人员未到 · F3</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>Turned away at the gate · F4</source>
        <translation>在口岸被拒 · F4</translation>
    </message>
    <message>
        <source>Take the chosen row out · Ctrl+Del</source>
        <translation>删除所选行 · Ctrl+Del</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>公民身份证号</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>需核对</translation>
    </message>
    <message>
        <source>already across by the ledger</source>
        <translation>台账显示已在外</translation>
    </message>
    <message>
        <source>not across by the ledger</source>
        <translation>台账显示不在外</translation>
    </message>
    <message>
        <source>came back later without a departure: correct that passage back first</source>
        <translation>之后已返回而无出境记录：请先更正该返回</translation>
    </message>
    <message>
        <source>The record does not know them. F7 registers them with the least that is needed.</source>
        <translation>档案中没有此人。按 F7 以最少信息登记。</translation>
    </message>
    <message>
        <source>{name} is row {n} already.</source>
        <translation>{name}已在第{n}行。</translation>
    </message>
</context>
<context>
    <name>FormerSection</name>
    <message>
        <source>A corrected name or citizen ID comes here by itself. The search finds the worker by these too.</source>
        <translation>更正的姓名或公民身份证号会自动列入此处，搜索时也能按这些找到本人。</translation>
    </message>
    <message>
        <source>Add a former name or ID</source>
        <translation>添加曾用名或旧证号</translation>
    </message>
    <message>
        <source>Former citizen ID</source>
        <translation>旧身份证号</translation>
    </message>
    <message>
        <source>9 or 12 digits</source>
        <translation>9 位或 12 位数字</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>使用至</translation>
    </message>
    <message>
        <source>Former name</source>
        <translation>曾用名</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>Take away {what}</source>
        <translation>移除 {what}</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Ready. {n} people are not here yet.</source>
        <translation>就绪。还有{n}人未到。</translation>
    </message>
    <message>
        <source>Space: tick the marked row · F2: absent · arrows: choose a row</source>
        <translation>空格：登记所选行 · F2：缺席 · 方向键：选行</translation>
    </message>
    <message>
        <source>Everybody on the list has been seen to.</source>
        <translation>名册上的人员已全部登记。</translation>
    </message>
    <message>
        <source>F8: counts of both sides</source>
        <translation>F8：双方清点人数</translation>
    </message>
    <message>
        <source>Everybody on the list has been seen to. F8: counts of both sides</source>
        <translation>名册上的人员已全部登记。F8：双方清点人数</translation>
    </message>
    <message>
        <source>Ctrl+Z: take it back</source>
        <translation>Ctrl+Z：撤回</translation>
    </message>
    <message>
        <source>{state} since {time}: nothing was changed</source>
        <translation>{time}起为“{state}”，未作更改</translation>
    </message>
    <message>
        <source>Was refused ({why}). Space: they may go after all.</source>
        <translation>曾被拒绝（{why}）。空格：现可通行。</translation>
    </message>
    <message>
        <source>Taken back: {state}</source>
        <translation>已撤回：{state}</translation>
    </message>
    <message>
        <source>Ctrl+Z: the one before</source>
        <translation>Ctrl+Z：撤回再前一次</translation>
    </message>
    <message>
        <source>The name on the paper is {name}: look at the face and compare.</source>
        <translation>证件上的姓名是{name}：请核对本人。</translation>
    </message>
    <message>
        <source>This is {paper}; the list names {listed}. The border asks for the one on the list.</source>
        <translation>此证件为{paper}，名册上是{listed}。边检以名册上的证件为准。</translation>
    </message>
    <message>
        <source>Not on the list: {name}</source>
        <translation>不在名册：{name}</translation>
    </message>
    <message>
        <source>May not cross. Ask them to step aside.</source>
        <translation>不可通行，请其到旁边等候。</translation>
    </message>
    <message>
        <source>May come along without being listed, or be listed in a version.</source>
        <translation>可不列名随行，或列入新版名册。</translation>
    </message>
    <message>
        <source>May come along if you say why, or be listed in a new version.</source>
        <translation>说明理由后可随行，或列入新版名册。</translation>
    </message>
    <message>
        <source>This programme lets only listed people cross.</source>
        <translation>本项目只允许名册上的人员通行。</translation>
    </message>
    <message>
        <source>The list in hand is version {n}.</source>
        <translation>现用名册为第 {n} 版。</translation>
    </message>
    <message>
        <source>Not in the record: {name}</source>
        <translation>无档案：{name}</translation>
    </message>
    <message>
        <source>Neither listed nor registered. Register them from the scan, or ask them to step aside.</source>
        <translation>不在名册，也未登记。请按扫描内容登记，或请其到旁边等候。</translation>
    </message>
    <message>
        <source>Blank form {number}</source>
        <translation>空白表{number}</translation>
    </message>
    <message>
        <source>An unknown or damaged list</source>
        <translation>名册未知或二维码损坏</translation>
    </message>
    <message>
        <source>List {number}, version {n}</source>
        <translation>名册{number}，第 {n} 版</translation>
    </message>
    <message>
        <source>It belongs to another handover than this one.</source>
        <translation>该名册属于另一次移交。</translation>
    </message>
    <message>
        <source>{n} people, {women} women</source>
        <translation>{n}人，其中女{women}人</translation>
    </message>
    <message>
        <source>This paper is the latest</source>
        <translation>这是最新版</translation>
    </message>
    <message>
        <source>Take this paper away and use the latest one (Ctrl+P prints it).</source>
        <translation>请收回此页，使用最新版（Ctrl+P打印）。</translation>
    </message>
    <message>
        <source>Nobody is meant by “{text}”</source>
        <translation>“{text}”不对应任何人</translation>
    </message>
    <message>
        <source>Scan again, or type the number on the list, the citizen ID, the document or the name.</source>
        <translation>请重新扫描，或输入序号、公民身份证号、证件号或姓名。</translation>
    </message>
    <message>
        <source>Scan again, or type the number on the list.</source>
        <translation>请重新扫描，或输入名册序号。</translation>
    </message>
    <message>
        <source>This scan cannot be trusted</source>
        <translation>此次扫描不可靠</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Passport form</source>
        <translation>护照姓名</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>名册外</translation>
    </message>
    <message>
        <source>version {n}</source>
        <translation>第 {n} 版</translation>
    </message>
    <message>
        <source>coming back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>{time} Hanoi</source>
        <translation>{time} 河内</translation>
    </message>
    <message>
        <source>no document on the list</source>
        <translation>名册上无证件</translation>
    </message>
    <message>
        <source>expired on {day}</source>
        <translation>已于{day}过期</translation>
    </message>
    <message>
        <source>valid until {day}</source>
        <translation>有效期至{day}</translation>
    </message>
    <message>
        <source>stays: contract extended</source>
        <translation>留下：合同延期</translation>
    </message>
    <message>
        <source>stays: new contract with another employer</source>
        <translation>留下：与其他企业签约</translation>
    </message>
    <message>
        <source>came back earlier on their own</source>
        <translation>已自行提前返回</translation>
    </message>
    <message>
        <source>ill or in hospital there</source>
        <translation>患病或在当地住院</translation>
    </message>
    <message>
        <source>comes back with a later group</source>
        <translation>随后批返回</translation>
    </message>
    <message>
        <source>no contact, being looked for</source>
        <translation>失联，正在寻找</translation>
    </message>
    <message>
        <source>held by the authorities there</source>
        <translation>被当地机关扣留</translation>
    </message>
    <message>
        <source>died</source>
        <translation>已去世</translation>
    </message>
    <message>
        <source>ill, called in</source>
        <translation>患病，已来电</translation>
    </message>
    <message>
        <source>does not want to go any more</source>
        <translation>不想去了</translation>
    </message>
    <message>
        <source>family matter</source>
        <translation>家中有事</translation>
    </message>
    <message>
        <source>papers forgotten or lost</source>
        <translation>忘带或遗失证件</translation>
    </message>
    <message>
        <source>missed the coach</source>
        <translation>误了车</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <translation>联系不上</translation>
    </message>
    <message>
        <source>our border guard</source>
        <translation>越南边防</translation>
    </message>
    <message>
        <source>the Chinese border inspection</source>
        <translation>中国边检</translation>
    </message>
    <message>
        <source>the partner</source>
        <translation>合作方</translation>
    </message>
    <message>
        <source>health quarantine</source>
        <translation>卫生检疫</translation>
    </message>
    <message>
        <source>customs</source>
        <translation>海关</translation>
    </message>
    <message>
        <source>the centre</source>
        <translation>中心</translation>
    </message>
</context>
<context>
    <name>GateAsks</name>
    <message>
        <source>Register…</source>
        <translation>登记…</translation>
    </message>
    <message>
        <source>Let them come along…</source>
        <translation>允许随行…</translation>
    </message>
    <message>
        <source>Let them come along</source>
        <translation>允许随行</translation>
    </message>
    <message>
        <source>Put on the list, issue…</source>
        <translation>列入名册并签发…</translation>
    </message>
    <message>
        <source>{name} comes along without being listed</source>
        <translation>{name}随行（名册外）</translation>
    </message>
    <message>
        <source>came late, agreed with the partner</source>
        <translation>迟到，已与合作方商定</translation>
    </message>
    <message>
        <source>takes the place of somebody absent</source>
        <translation>代替缺席者</translation>
    </message>
    <message>
        <source>left out of the list by mistake</source>
        <translation>制表时遗漏</translation>
    </message>
    <message>
        <source>Comes along</source>
        <translation>随行</translation>
    </message>
    <message>
        <source>Print the passport form</source>
        <translation>打印护照姓名</translation>
    </message>
    <message>
        <source>{name} is not here</source>
        <translation>{name}缺席</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>……另有{n}人</translation>
    </message>
    <message>
        <source>Say what became of them: it stands in the minutes.</source>
        <translation>请说明去向：将写入交接单。</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>{n} people did not come back, and nobody said why</source>
        <translation>{n}人未返回且未说明原因</translation>
    </message>
    <message>
        <source>{n} people have not been seen to.</source>
        <translation>还有{n}人未登记。</translation>
    </message>
    <message>
        <source>{n} people are not here</source>
        <translation>{n}人缺席</translation>
    </message>
    <message>
        <source>Mark them as absent…</source>
        <translation>记为缺席…</translation>
    </message>
    <message>
        <source>Count all the same</source>
        <translation>仍然清点</translation>
    </message>
    <message>
        <source>Not ticked: answer the question first, then scan again.</source>
        <translation>未登记：请先回答问题再扫描。</translation>
    </message>
</context>
<context>
    <name>GateDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel · Esc</source>
        <translation>取消 · Esc</translation>
    </message>
</context>
<context>
    <name>GateFoot</name>
    <message>
        <source>Absent…</source>
        <translation>缺席…</translation>
    </message>
    <message>
        <source>Refused…</source>
        <translation>拒绝…</translation>
    </message>
    <message>
        <source>Not on the list…</source>
        <translation>名册外…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>打印名册…</translation>
    </message>
    <message>
        <source>Counts, close…</source>
        <translation>清点、结束…</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>交接单</translation>
    </message>
</context>
<context>
    <name>GateHead</name>
    <message>
        <source>Sound on</source>
        <translation>声音开</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Back to the office; everything is kept · Esc</source>
        <translation>返回办公界面；一切已保存 · Esc</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>声音关</translation>
    </message>
</context>
<context>
    <name>GateTable</name>
    <message>
        <source>The list</source>
        <translation>名册</translation>
    </message>
</context>
<context>
    <name>GateWindow</name>
    <message>
        <source>Gate mode · {number}</source>
        <translation>口岸模式 · {number}</translation>
    </message>
    <message>
        <source>That cannot be done</source>
        <translation>无法执行</translation>
    </message>
    <message>
        <source>Both sides are counting</source>
        <translation>双方正在清点人数</translation>
    </message>
    <message>
        <source>Scan or type</source>
        <translation>扫描或输入</translation>
    </message>
    <message>
        <source>Scan a card or passport, or type a number or name, then Enter</source>
        <translation>扫描身份证、护照，或输入序号或姓名后按Enter</translation>
    </message>
    <message>
        <source>{n} people are called so</source>
        <translation>有{n}人符合</translation>
    </message>
    <message>
        <source>Type more of the name, or choose with the arrows and press Enter.</source>
        <translation>请多输入几个字，或用方向键选择后按Enter。</translation>
    </message>
    <message>
        <source>Enter: tick · arrows: choose</source>
        <translation>Enter：登记 · 方向键：选择</translation>
    </message>
    <message>
        <source>Esc: all of the list again</source>
        <translation>Esc：显示全部名册</translation>
    </message>
    <message>
        <source>Found: {n}</source>
        <translation>找到：{n}</translation>
    </message>
    <message>
        <source>The first line is read. Scan the next one.</source>
        <translation>已读第一行，请扫描下一行。</translation>
    </message>
    <message>
        <source>No further line came</source>
        <translation>未收到下一行</translation>
    </message>
    <message>
        <source>Scan all lines of the paper, the uppermost first.</source>
        <translation>请重新扫描证件的所有行，先扫最上面一行。</translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation>没有可撤回的操作</translation>
    </message>
    <message>
        <source>Taken back: they are off the list again</source>
        <translation>已撤回：此人不在名册上</translation>
    </message>
    <message>
        <source>This handover is closed</source>
        <translation>本次移交已结束</translation>
    </message>
    <message>
        <source>This handover is counted</source>
        <translation>本次移交已清点</translation>
    </message>
    <message>
        <source>F9: the minutes</source>
        <translation>F9：交接单</translation>
    </message>
    <message>
        <source>F8: counts and closing</source>
        <translation>F8：清点与结束</translation>
    </message>
</context>
<context>
    <name>GatesTab</name>
    <message>
        <source>No gates are known</source>
        <translation>暂无口岸</translation>
    </message>
    <message>
        <source>When a gate is upgraded or its hours change, add a row from that day; hours are Hanoi's.</source>
        <translation>口岸升级或时间变更时，从当日起新增一行；时间为河内时间。</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>口岸</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>From a day…</source>
        <translation>自某日起…</translation>
    </message>
    <message>
        <source>New gate</source>
        <translation>新口岸</translation>
    </message>
    <message>
        <source>A new row of the chosen gate, which ends the one before</source>
        <translation>所选口岸的新行，前一行随之截止</translation>
    </message>
    <message>
        <source>{n} gates and airports today</source>
        <translation>今日有效口岸和机场 {n} 个</translation>
    </message>
    <message>
        <source>Change a gate</source>
        <translation>修改口岸</translation>
    </message>
    <message>
        <source>New row of a gate</source>
        <translation>口岸新行</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name in Vietnamese</source>
        <translation>越南语名称</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>People may cross</source>
        <translation>可通行人员</translation>
    </message>
    <message>
        <source>Code of the gate it belongs to</source>
        <translation>所属口岸代码</translation>
    </message>
    <message>
        <source>Opposite, in Vietnamese</source>
        <translation>对方口岸（越南语）</translation>
    </message>
    <message>
        <source>Opposite, in Chinese</source>
        <translation>对方口岸（中文）</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Note and source</source>
        <translation>备注与来源</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>口岸</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Opposite</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>From – until</source>
        <translation>起止</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>今日无效</translation>
    </message>
</context>
<context>
    <name>GettingStarted</name>
    <message>
        <source>Enter a partner and its agreement: nobody goes outside one</source>
        <translation>录入合作方及其协议：没有协议谁都不能派出</translation>
    </message>
    <message>
        <source>To the agreements</source>
        <translation>前往协议</translation>
    </message>
    <message>
        <source>Enter the employer and its job order</source>
        <translation>录入用人单位及其招聘需求</translation>
    </message>
    <message>
        <source>To the job orders</source>
        <translation>前往招聘需求</translation>
    </message>
    <message>
        <source>Import the list of workers that the centre keeps</source>
        <translation>导入中心现有的务工人员名单</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Give every officer an account of their own</source>
        <translation>为每位工作人员建立各自的账号</translation>
    </message>
    <message>
        <source>To the officers</source>
        <translation>前往工作人员</translation>
    </message>
    <message>
        <source>Print the recovery code and put it into the safe</source>
        <translation>打印恢复码并放入保险柜</translation>
    </message>
    <message>
        <source>To the recovery code</source>
        <translation>前往恢复码</translation>
    </message>
    <message>
        <source>Make the first handover and issue its list</source>
        <translation>建立第一个交接批次并签发名册</translation>
    </message>
    <message>
        <source>To the handovers</source>
        <translation>前往交接</translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>{n} of {all} done</source>
        <translation>已完成 {n}/{all}</translation>
    </message>
    <message>
        <source>The first steps are hidden. F1 has them under First day.</source>
        <translation>已隐藏起步步骤。按 F1，“Ngày đầu tiên”一页中仍有。</translation>
    </message>
</context>
<context>
    <name>GuideButton</name>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>The guide at this screen</source>
        <translation>关于此屏幕的指南</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Search in the guide</source>
        <translation>在指南中查找</translation>
    </message>
    <message>
        <source>Search in the guide (Ctrl+F)</source>
        <translation>在指南中查找 (Ctrl+F)</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>返回上一页</translation>
    </message>
    <message>
        <source>The page after</source>
        <translation>前进到下一页</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>保存 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>The whole guide</source>
        <translation>整本指南</translation>
    </message>
    <message>
        <source>The guide is written in Vietnamese. The list of all shortcuts is in your language.</source>
        <translation>使用指南以越南文编写。全部快捷键的列表为中文。</translation>
    </message>
    <message>
        <source>Guide: {page}</source>
        <translation>使用指南：{page}</translation>
    </message>
</context>
<context>
    <name>HandoverQuestions</name>
    <message>
        <source>Its {people} people are free for another handover. What was issued is kept, and the number is not used again.</source>
        <translation>其 {people} 人可列入其他批次。已签发的文件继续保存，编号不再使用。</translation>
    </message>
    <message>
        <source>Cancel {number}?</source>
        <translation>取消 {number}？</translation>
    </message>
    <message>
        <source>Cancel the handover</source>
        <translation>取消交接</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{name} did not cross on {number}?</source>
        <translation>{name}未在移交{number}中通行？</translation>
    </message>
    <message>
        <source>The passage stays in the ledger, and an entry with your reason cancels it. Nothing is erased.</source>
        <translation>该通行仍留在台账中，由附有原因的新条目予以取消，不作删除。</translation>
    </message>
    <message>
        <source>Correct the ledger</source>
        <translation>更正台账</translation>
    </message>
</context>
<context>
    <name>Handovers</name>
    <message>
        <source>Cleared</source>
        <translation>符合条件</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>需核对</translation>
    </message>
    <message>
        <source>May not go</source>
        <translation>不可出境</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>已清点</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>List issued</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Going out</source>
        <translation>出境</translation>
    </message>
    <message>
        <source>Coming back</source>
        <translation>回国</translation>
    </message>
    <message>
        <source>{moment} (Hanoi) / {there} (Beijing)</source>
        <translation>{moment}（河内）/ {there}（北京）</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>日期时间</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>口岸</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作方</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>May cross</source>
        <translation>可否出境</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>公民身份证号</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>出境批次</translation>
    </message>
    <message>
        <source>Contract until</source>
        <translation>合同至</translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation>未标记</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>Unexpected</source>
        <translation>名册外</translation>
    </message>
    <message>
        <source>The ledger has no departure of them; they may come back all the same</source>
        <translation>台账中无其出境记录，仍可返回</translation>
    </message>
    <message>
        <source>Left on {day}</source>
        <translation>{day}出境</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>女</translation>
    </message>
    <message>
        <source>{number} · version {n}</source>
        <translation>{number} · 第 {n} 版</translation>
    </message>
    <message>
        <source>Minutes of {number}</source>
        <translation>{number}交接单</translation>
    </message>
    <message>
        <source>Blank forms {numbers}</source>
        <translation>空白表 {numbers}</translation>
    </message>
    <message>
        <source>Workers' cards of {number}</source>
        <translation>移交 {number} 的劳动者卡</translation>
    </message>
</context>
<context>
    <name>HandoversPage</name>
    <message>
        <source>Handovers</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>New handover</source>
        <translation>新建交接批次</translation>
    </message>
    <message>
        <source>Blank forms…</source>
        <translation>空白表…</translation>
    </message>
    <message>
        <source>For a day without power</source>
        <translation>停电时使用</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>Sealed packets</source>
        <translation>密封数据包</translation>
    </message>
    <message>
        <source>No handover yet</source>
        <translation>尚无交接批次</translation>
    </message>
    <message>
        <source>Make one for a day and a gate, put the cleared people of a job order on it, and issue its list.</source>
        <translation>按日期和口岸新建批次，列入某招聘需求符合条件的人员，然后签发名册。</translation>
    </message>
    <message>
        <source>{n} handovers, of which {drafts} drafts</source>
        <translation>{n} 个批次，其中 {drafts} 个草稿</translation>
    </message>
</context>
<context>
    <name>Hearing</name>
    <message>
        <source>Scan…</source>
        <translation>扫描证件…</translation>
    </message>
    <message>
        <source>The first line is read. Scan the next line below it.</source>
        <translation>第一行已读。请接着扫描下一行。</translation>
    </message>
    <message>
        <source>No further line came. Scan all lines of the paper again, the uppermost first.</source>
        <translation>没有收到下一行。请从最上面一行起重新扫描所有行。</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>剪贴板上没有图片。</translation>
    </message>
    <message>
        <source>Looking for a code in the picture…</source>
        <translation>正在图片中查找二维码…</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>没有摄像头</translation>
    </message>
    <message>
        <source>This computer has no camera that can be used. Scan, or take a picture from a file.</source>
        <translation>本机没有可用的摄像头。请用扫描枪，或从文件选择图片。</translation>
    </message>
</context>
<context>
    <name>HistoryPart</name>
    <message>
        <source>Ctrl+H in a field shows who changed that field.</source>
        <translation>在某一栏中按 Ctrl+H 可查看谁改过该栏。</translation>
    </message>
    <message>
        <source>Show what is older</source>
        <translation>查看更早的</translation>
    </message>
    <message>
        <source>Once the worker is saved, every change is listed here.</source>
        <translation>保存后，每次修改都会列在此处。</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>尚无修改。</translation>
    </message>
</context>
<context>
    <name>IdentitySection</name>
    <message>
        <source>Commune of today</source>
        <translation>现属乡坊</translation>
    </message>
    <message>
        <source>Why this is not the same person</source>
        <translation>为何不是同一人</translation>
    </message>
    <message>
        <source>Why the name or citizen ID changes</source>
        <translation>姓名或公民身份证号为何更改</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>公民身份证号</translation>
    </message>
    <message>
        <source>12 digits</source>
        <translation>12 位数字</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Address as written on the paper</source>
        <translation>证件上的地址</translation>
    </message>
    <message>
        <source>Address written on</source>
        <translation>地址记录日期</translation>
    </message>
    <message>
        <source>Name in the passport</source>
        <translation>护照姓名</translation>
    </message>
    <message>
        <source>Heard of us by</source>
        <translation>得知渠道</translation>
    </message>
    <message>
        <source>hidden for your role</source>
        <translation>您的角色不可查看</translation>
    </message>
    <message>
        <source>Lived before in: {place}, until {day}</source>
        <translation>曾住：{place}，至 {day}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文姓名</translation>
    </message>
    <message>
        <source>Registered at</source>
        <translation>报名场次</translation>
    </message>
    <message>
        <source>Moved there on (leave empty if it was only written wrongly)</source>
        <translation>迁入日期（若只是更正笔误请留空）</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Not taken in</source>
        <translation>未录入</translation>
    </message>
    <message>
        <source>To be answered</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>需检查</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回答</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>What is wrong, and what to do</source>
        <translation>问题及处理办法</translation>
    </message>
    <message>
        <source>In none of Lạng Sơn's communes</source>
        <translation>不属于谅山省任何乡坊</translation>
    </message>
    <message>
        <source>Let the placement wait</source>
        <translation>暂不安排招聘需求</translation>
    </message>
    <message>
        <source>As on record: {value}</source>
        <translation>按记录：{value}</translation>
    </message>
    <message>
        <source>As in the list: {value}</source>
        <translation>按名单：{value}</translation>
    </message>
    <message>
        <source>The same person as {id}</source>
        <translation>与 {id} 是同一人</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>另一人</translation>
    </message>
    <message>
        <source>Leave this line out</source>
        <translation>不录入此行</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Line {row}, {column}: {value}</source>
        <translation>第{row}行，{column}：{value}</translation>
    </message>
    <message>
        <source>Your answer: {words}</source>
        <translation>您的回答：{words}</translation>
    </message>
    <message>
        <source>It may be: {choices}</source>
        <translation>可能是：{choices}</translation>
    </message>
    <message>
        <source>Taken in at</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>发送方</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>已导入</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Check the list</source>
        <translation>检查名单</translation>
    </message>
    <message>
        <source>Taking the people in…</source>
        <translation>正在录入人员…</translation>
    </message>
    <message>
        <source>Checking the list…</source>
        <translation>正在检查名单…</translation>
    </message>
    <message>
        <source>Take in {n} people</source>
        <translation>录入 {n} 人</translation>
    </message>
    <message>
        <source>Nothing has been changed yet. {n} lines will not be taken in.</source>
        <translation>尚未更改任何内容。{n} 行将不会录入。</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>尚未更改任何内容。</translation>
    </message>
    <message>
        <source>There is nothing to take in: the record already has everything that can be read from this list.</source>
        <translation>无需录入：档案中已有此名单中可读取的全部内容。</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>重新选择</translation>
    </message>
    <message>
        <source>No line can be taken in yet: mend what is wrong above, or set right what the columns are.</source>
        <translation>暂时没有可录入的行：请在上方更正错误，或重新指定各列。</translation>
    </message>
    <message>
        <source>This very file was taken in on {at} by {officer}.</source>
        <translation>此文件已由 {officer} 于 {at} 导入。</translation>
    </message>
    <message>
        <source>Taken in: {new} new people, {changed} changed. Not taken in: {rejected} lines. To be answered: {asked}.</source>
        <translation>已录入：新增 {new} 人，更改 {changed} 人。未录入：{rejected} 行。待答复：{asked}。</translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>历次导入</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The import was taken back as a whole. The record is as it was before.</source>
        <translation>整次导入已撤销，记录恢复原状。</translation>
    </message>
    <message>
        <source>List of workers - to fill in</source>
        <translation>劳动者名单 - 模板</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>The template was saved: {file}</source>
        <translation>模板已保存：{file}</translation>
    </message>
    <message>
        <source>{list} - checked</source>
        <translation>{list} - 已检查</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存检查报告</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>The report was saved: {file}</source>
        <translation>报告已保存：{file}</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止。未更改任何内容。</translation>
    </message>
</context>
<context>
    <name>Incidents</name>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Act by</source>
        <translation>处理期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>用人单位</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Has it</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作方</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>公民身份证号</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>It touches a person's health or detention: the head and the officer who has it see more.</source>
        <translation>涉及个人健康或羁押：领导和经办人可查看更多。</translation>
    </message>
    <message>
        <source>{day} · late</source>
        <translation>{day} · 逾期</translation>
    </message>
    <message>
        <source>Happened on</source>
        <translation>发生日期</translation>
    </message>
    <message>
        <source>By the placement of that day</source>
        <translation>按当日工作单位</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>The case gets its number when it is saved. A lost contact sets the person to missing until there is contact again.</source>
        <translation>保存时编号。失联事件会将该人标为失联，直至恢复联系。</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Correct case {number}</source>
        <translation>更正事件{number}</translation>
    </message>
    <message>
        <source>The audit keeps what stood here before.</source>
        <translation>日志保留修改前的内容。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>With whom (a call needs it)</source>
        <translation>与谁（通话必填）</translation>
    </message>
    <message>
        <source>Letter of the register</source>
        <translation>登记簿中的公函</translation>
    </message>
    <message>
        <source>Not in the register</source>
        <translation>不在登记簿中</translation>
    </message>
    <message>
        <source>or its number</source>
        <translation>或公函编号</translation>
    </message>
    <message>
        <source>What was said or done</source>
        <translation>沟通内容或已办事项</translation>
    </message>
    <message>
        <source>Write into case {number}</source>
        <translation>记录事件{number}</translation>
    </message>
    <message>
        <source>Entries are kept as they are; a later one corrects an earlier one.</source>
        <translation>记录保持原样；如需更正请另行记录。</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Waiting for whom or what</source>
        <translation>等待谁或什么</translation>
    </message>
    <message>
        <source>the partner, the employer, the consulate…</source>
        <translation>合作方、用人单位、领事馆…</translation>
    </message>
    <message>
        <source>Case {number} waits</source>
        <translation>事件{number}等待</translation>
    </message>
    <message>
        <source>It stays in sight and turns red when its day has passed.</source>
        <translation>事件仍在列表中，逾期后变红。</translation>
    </message>
    <message>
        <source>Set waiting</source>
        <translation>转为等待</translation>
    </message>
    <message>
        <source>What has come</source>
        <translation>收到了什么</translation>
    </message>
    <message>
        <source>Go on with case {number}</source>
        <translation>继续办理事件{number}</translation>
    </message>
    <message>
        <source>It was waiting for: {whom}</source>
        <translation>正在等待：{whom}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>By when must case {number} be acted on?</source>
        <translation>事件{number}须在何日前处理？</translation>
    </message>
    <message>
        <source>After this day it stands first in the list, in red.</source>
        <translation>过期后将以红色排在列表最前。</translation>
    </message>
    <message>
        <source>Set the day</source>
        <translation>设定期限</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>移交给谁</translation>
    </message>
    <message>
        <source>What they should know</source>
        <translation>接手人须知</translation>
    </message>
    <message>
        <source>Hand over case {number}</source>
        <translation>移交事件{number}</translation>
    </message>
    <message>
        <source>Whoever has the case sees all of it, also what is hidden from others.</source>
        <translation>经办人可查看全部内容，包括对他人隐藏的部分。</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Found: across as before</source>
        <translation>已找到：仍在境外</translation>
    </message>
    <message>
        <source>Not found: stays missing</source>
        <translation>未找到：仍为失联</translation>
    </message>
    <message>
        <source>What became of the person</source>
        <translation>该人情况</translation>
    </message>
    <message>
        <source>Settle case {number}</source>
        <translation>办结事件{number}</translation>
    </message>
    <message>
        <source>The outcome stands in the report. The case can be opened again, with a reason.</source>
        <translation>结果会写入报告。有理由时可重新打开。</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Why it is not over</source>
        <translation>为何未了结</translation>
    </message>
    <message>
        <source>There is no contact after all</source>
        <translation>实际上仍未取得联系</translation>
    </message>
    <message>
        <source>Open case {number} again</source>
        <translation>重新打开事件{number}</translation>
    </message>
    <message>
        <source>It was settled with: {outcome}</source>
        <translation>办结结果：{outcome}</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>How, and what was said</source>
        <translation>方式及内容</translation>
    </message>
    <message>
        <source>Through whom</source>
        <translation>通过谁</translation>
    </message>
    <message>
        <source>{name}: contact again</source>
        <translation>{name}：已恢复联系</translation>
    </message>
    <message>
        <source>The person is across as before. The case stays open until it is settled.</source>
        <translation>该人仍在境外。事件在办结前保持打开。</translation>
    </message>
    <message>
        <source>Contact again</source>
        <translation>已恢复联系</translation>
    </message>
    <message>
        <source>In which way</source>
        <translation>如何相关</translation>
    </message>
    <message>
        <source>witness, also unpaid…</source>
        <translation>证人、同样未领工资…</translation>
    </message>
    <message>
        <source>Whom else does case {number} concern?</source>
        <translation>事件{number}还涉及谁？</translation>
    </message>
    <message>
        <source>The case then stands on that person's page too.</source>
        <translation>该事件也会显示在其页面上。</translation>
    </message>
    <message>
        <source>Add the person</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>复制号码</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>无号码</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>打开该人页面</translation>
    </message>
    <message>
        <source>Not concerned</source>
        <translation>不相关</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Unpaid wages</source>
        <translation>拖欠工资</translation>
    </message>
    <message>
        <source>Accident</source>
        <translation>事故</translation>
    </message>
    <message>
        <source>Illness</source>
        <translation>疾病</translation>
    </message>
    <message>
        <source>Lost papers</source>
        <translation>证件遗失</translation>
    </message>
    <message>
        <source>Lost contact</source>
        <translation>失联</translation>
    </message>
    <message>
        <source>Detention</source>
        <translation>被羁押</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Partner's reply</source>
        <translation>合作方答复</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>公函</translation>
    </message>
    <message>
        <source>File</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我经办</translation>
    </message>
    <message>
        <source>No case was settled in this year</source>
        <translation>该年没有办结的事件</translation>
    </message>
    <message>
        <source>A case is settled with its outcome; then it stands here.</source>
        <translation>事件附结果办结后显示在此。</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>没有未办结的事件</translation>
    </message>
    <message>
        <source>When something happens to somebody across (unpaid wages, an accident, lost papers, lost contact), open a case: it keeps what was done, who has it, and by when.</source>
        <translation>境外人员遇事（拖欠工资、事故、证件遗失、失联）时请立案：记录已办事项、经办人和期限。</translation>
    </message>
    <message>
        <source>No case here</source>
        <translation>此处没有事件</translation>
    </message>
    <message>
        <source>The other lists may have some: choose one above.</source>
        <translation>其他列表可能有：请在上方选择。</translation>
    </message>
    <message>
        <source>{employer}: {n} cases of “{kind}” within {days} days</source>
        <translation>{employer}：{days}天内{n}起“{kind}”</translation>
    </message>
</context>
<context>
    <name>IncidentsTab</name>
    <message>
        <source>Open a case…</source>
        <translation>立案…</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>Export the list that is shown</source>
        <translation>导出当前列表</translation>
    </message>
    <message>
        <source>Repeated cases…</source>
        <translation>重复标准…</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>{n} not settled, {late} of them late · {mine} are mine</source>
        <translation>{n}件未办结，其中{late}件逾期 · 我经办{mine}件</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有{n}项</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Issue the list</source>
        <translation>签发名册</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>The second officer's password</source>
        <translation>审批人密码</translation>
    </message>
    <message>
        <source>Print at once</source>
        <translation>立即打印</translation>
    </message>
    <message>
        <source>Do not print now</source>
        <translation>暂不打印</translation>
    </message>
    <message>
        <source>Issue {number}, version {n}</source>
        <translation>签发 {number} 第 {n} 版</translation>
    </message>
    <message>
        <source>Left out, because they may not go:</source>
        <translation>因不可出境而不列入：</translation>
    </message>
    <message>
        <source>Go along, and there is something to look at:</source>
        <translation>可出境，但有需核对之处：</translation>
    </message>
    <message>
        <source>{people} people, of whom {women} women, go on the list of {moment} at {gate}. The list is frozen and kept as it is printed; a later change makes a new version.</source>
        <translation>{people} 人（其中女性 {women} 人）列入 {moment}、{gate}口岸的名册。名册将定稿并按打印原样保存；之后的更改将形成新版本。</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>……以及另外 {n} 项</translation>
    </message>
    <message>
        <source>Issue the announcement</source>
        <translation>发布公告</translation>
    </message>
    <message>
        <source>Issue {number}</source>
        <translation>发布 {number}</translation>
    </message>
    <message>
        <source>Letter and leaflet are kept as they are now and never change. The letter is addressed to:</source>
        <translation>公函和传单按现状保存，不再更改。公函致：</translation>
    </message>
    <message>
        <source>Communes</source>
        <translation>乡坊</translation>
    </message>
    <message>
        <source>The centre's phone</source>
        <translation>中心电话</translation>
    </message>
    <message>
        <source>Where people apply</source>
        <translation>报名地点</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Issue both papers</source>
        <translation>发布两份文件</translation>
    </message>
    <message>
        <source>Leave out {n} and issue</source>
        <translation>不列入 {n} 人并签发</translation>
    </message>
    <message>
        <source>Issue (Enter)</source>
        <translation>签发 (Enter)</translation>
    </message>
</context>
<context>
    <name>IssuedTab</name>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>No report has been begun</source>
        <translation>尚未编写报告</translation>
    </message>
    <message>
        <source>Pick a period, look at its figures, write what is to be said, and issue it.</source>
        <translation>选择期间，查看数字，写下说明，然后签发。</translation>
    </message>
    <message>
        <source>Write the report of this period…</source>
        <translation>编写本期报告…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open (Enter)</source>
        <translation>打开 (Enter)</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>保存PDF…</translation>
    </message>
    <message>
        <source>Save Excel…</source>
        <translation>保存Excel…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>All programmes</source>
        <translation>所有项目</translation>
    </message>
    <message>
        <source>Report {number}: {period}</source>
        <translation>报告{number}：{period}</translation>
    </message>
    <message>
        <source>As issued.</source>
        <translation>与签发时相同。</translation>
    </message>
    <message>
        <source>As issued; replaced since.</source>
        <translation>与签发时相同；现已被替换。</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
</context>
<context>
    <name>KeepingTab</name>
    <message>
        <source>Nobody's data are past their time</source>
        <translation>没有超过保存期的数据</translation>
    </message>
    <message>
        <source>Past their time</source>
        <translation>超过保存期</translation>
    </message>
    <message>
        <source>Delete the data…</source>
        <translation>删除数据…</translation>
    </message>
    <message>
        <source>People who were never placed, {months} months after the last contact.</source>
        <translation>从未派出者，自最后联系起 {months} 个月。</translation>
    </message>
    <message>
        <source>{n} people are past their time</source>
        <translation>{n} 人超过保存期</translation>
    </message>
    <message>
        <source>Delete the data of {n}…</source>
        <translation>删除 {n} 人的数据…</translation>
    </message>
    <message>
        <source>Delete the data of all…</source>
        <translation>删除全部数据…</translation>
    </message>
    <message>
        <source>The data of {n} people were deleted</source>
        <translation>已删除 {n} 人的数据</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>公民身份证号</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最后联系</translation>
    </message>
    <message>
        <source>Time was up</source>
        <translation>到期日</translation>
    </message>
</context>
<context>
    <name>LaptopsPage</name>
    <message>
        <source>Enrol this laptop…</source>
        <translation>登记本机…</translation>
    </message>
    <message>
        <source>Load a key file…</source>
        <translation>载入密钥文件…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>吊销…</translation>
    </message>
    <message>
        <source>Laptops</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>No laptop is enrolled</source>
        <translation>尚未登记电脑</translation>
    </message>
    <message>
        <source>On the laptop choose Enrol this laptop, bring its key file here and compare the checksum.</source>
        <translation>在那台电脑上选择“登记本机”，把密钥文件带到这里并核对校验码。</translation>
    </message>
    <message>
        <source>This store has no key yet. A laptop for the gate is enrolled once, here.</source>
        <translation>本库尚无密钥。口岸电脑在此登记一次即可。</translation>
    </message>
    <message>
        <source>This store: {name}. Checksum of its key: {checksum}</source>
        <translation>本库：{name}。密钥校验码：{checksum}</translation>
    </message>
    <message>
        <source>Save this store's key file…</source>
        <translation>保存本库的密钥文件…</translation>
    </message>
    <message>
        <source>Name of this laptop</source>
        <translation>本机名称</translation>
    </message>
    <message>
        <source>This store gets its own keys, and numbers its own handovers with a prefix from now on. Do this on the laptop for the gate, not in the office.</source>
        <translation>本库将获得自己的密钥，今后自制的移交编号带前缀。请在口岸电脑上操作，不要在办公室操作。</translation>
    </message>
    <message>
        <source>Enrol this laptop</source>
        <translation>登记本机</translation>
    </message>
    <message>
        <source>Make the key file</source>
        <translation>生成密钥文件</translation>
    </message>
    <message>
        <source>Key files (*.pub)</source>
        <translation>密钥文件 (*.pub)</translation>
    </message>
    <message>
        <source>Save the key file</source>
        <translation>保存密钥文件</translation>
    </message>
    <message>
        <source>The key file is saved. Read this checksum to the other side: {checksum}</source>
        <translation>密钥文件已保存。请把校验码念给对方听：{checksum}</translation>
    </message>
    <message>
        <source>Load a key file</source>
        <translation>载入密钥文件</translation>
    </message>
    <message>
        <source>{name} is enrolled; its numbers begin with {prefix}.</source>
        <translation>{name} 已登记；其编号以 {prefix} 开头。</translation>
    </message>
    <message>
        <source>Compare this checksum with the one on that laptop: {checksum}</source>
        <translation>请与那台电脑上的校验码核对：{checksum}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nothing is sealed for {name} any more, and nothing of it is taken in.</source>
        <translation>不再为 {name} 封装，也不再接收其数据。</translation>
    </message>
    <message>
        <source>Revoke its key</source>
        <translation>吊销其密钥</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已吊销</translation>
    </message>
</context>
<context>
    <name>LateEntryDialog</name>
    <message>
        <source>Enter a filled form</source>
        <translation>补录已填表</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>交接单</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Minutes form</source>
        <translation>交接单表号</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time in Hanoi</source>
        <translation>河内时间</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作方</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>口岸</translation>
    </message>
    <message>
        <source>We counted</source>
        <translation>我方清点</translation>
    </message>
    <message>
        <source>Of them women</source>
        <translation>其中女性</translation>
    </message>
    <message>
        <source>They counted</source>
        <translation>对方清点</translation>
    </message>
    <message>
        <source>Why they differ, one line for each person</source>
        <translation>差异原因，每人一行</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>The second officer's password</source>
        <translation>审批人密码</translation>
    </message>
    <message>
        <source>Enter a form that was filled in by hand</source>
        <translation>补录手填表</translation>
    </message>
    <message>
        <source>F2 present · F3 absent · F4 refused · F7 register · F8 counts · Ctrl+Enter enters all</source>
        <translation>F2 到场 · F3 未到 · F4 被拒 · F7 登记 · F8 清点数 · Ctrl+Enter 全部录入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Enter and close</source>
        <translation>补录并办结</translation>
    </message>
    <message>
        <source>{rows} rows; {people} crossed, of whom {women} women.</source>
        <translation>{rows}行；通行{people}人，其中女性{women}人。</translation>
    </message>
    <message>
        <source>{n} differences have no reason yet.</source>
        <translation>尚有{n}处差异未说明原因。</translation>
    </message>
    <message>
        <source>Counts and form agree.</source>
        <translation>清点与表一致。</translation>
    </message>
    <message>
        <source>Enter the people of the form.</source>
        <translation>请录入表上人员。</translation>
    </message>
</context>
<context>
    <name>LetterPapers</name>
    <message>
        <source>Letter {number}</source>
        <translation>函件 {number}</translation>
    </message>
    <message>
        <source>{n} letters, {first} to {last}</source>
        <translation>{n} 份函件，{first} 至 {last}</translation>
    </message>
    <message>
        <source>As issued. Print, then mark as sent once it has gone to the commune.</source>
        <translation>已签发。打印后寄往乡坊时，请登记为已寄出。</translation>
    </message>
    <message>
        <source>Printed before ({n}): another print says that it is a reprint.</source>
        <translation>此前已打印（{n}）：再次打印会标注“重印”。</translation>
    </message>
</context>
<context>
    <name>LetterSide</name>
    <message>
        <source>Answer from the figures…</source>
        <translation>用数据答复…</translation>
    </message>
    <message>
        <source>Write the answer to a request to review need and capacity</source>
        <translation>起草对需求与能力核查要求的答复</translation>
    </message>
    <message>
        <source>Show the paper</source>
        <translation>查看文本</translation>
    </message>
    <message>
        <source>Answers the letter {number}.</source>
        <translation>答复公文{number}。</translation>
    </message>
    <message>
        <source>Answered by {number} on {day}.</source>
        <translation>已于{day}以{number}答复。</translation>
    </message>
    <message>
        <source>The answer was due on {day}, {n} days ago. Answer it now.</source>
        <translation>答复期限为{day}，已逾期{n}天，请立即答复。</translation>
    </message>
    <message>
        <source>Their answer was due on {day}, {n} days ago. Ask for it.</source>
        <translation>对方应于{day}前答复，已逾期{n}天，请催办。</translation>
    </message>
    <message>
        <source>The answer is due on {day}, in {n} days.</source>
        <translation>答复期限为{day}，还有{n}天。</translation>
    </message>
    <message>
        <source>Issued as {number}.</source>
        <translation>已发文，编号{number}。</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>People on the list</source>
        <translation>名册人员</translation>
    </message>
    <message>
        <source>Nobody is on the list yet</source>
        <translation>名册中尚无人员</translation>
    </message>
    <message>
        <source>Add the cleared people of a job order, or look for people one by one.</source>
        <translation>添加某招聘需求符合条件的人员，或逐个查找。</translation>
    </message>
    <message>
        <source>Add cleared people…</source>
        <translation>添加符合条件的人员…</translation>
    </message>
    <message>
        <source>Add those across…</source>
        <translation>添加在外人员…</translation>
    </message>
    <message>
        <source>Add people…</source>
        <translation>添加人员…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移出名册</translation>
    </message>
    <message>
        <source>Take the selected off the list · Del</source>
        <translation>将所选人员移出名册 · Del</translation>
    </message>
    <message>
        <source>Swap…</source>
        <translation>调换…</translation>
    </message>
    <message>
        <source>Another person in this one's place · F6</source>
        <translation>由他人顶替此人 · F6</translation>
    </message>
    <message>
        <source>One line up · Alt+Up</source>
        <translation>上移一行 · Alt+Up</translation>
    </message>
    <message>
        <source>One line down · Alt+Down</source>
        <translation>下移一行 · Alt+Down</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{people} people, of whom {women} women</source>
        <translation>{people} 人，其中女性 {women} 人</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Nobody on the list has this verdict.</source>
        <translation>名册中没有此类人员。</translation>
    </message>
</context>
<context>
    <name>ListDialog</name>
    <message>
        <source>Put {name} on the list and issue version {n}</source>
        <translation>将{name}列入名册并签发第 {n} 版</translation>
    </message>
    <message>
        <source>The other side gets the new version; the one in hand is then no longer the latest. {name} is ticked as present at once.</source>
        <translation>对方将收到新版，现有版本即作废。{name}同时登记为已到。</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>第二经办人</translation>
    </message>
    <message>
        <source>The second officer's password</source>
        <translation>第二经办人的密码</translation>
    </message>
    <message>
        <source>Issue version {n}</source>
        <translation>签发第 {n} 版</translation>
    </message>
</context>
<context>
    <name>ListOutputs</name>
    <message>
        <source>Export, print</source>
        <translation>导出、打印</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV for Excel (*.csv)</source>
        <translation>Excel 用 CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>正在写入 {file}</translation>
    </message>
    <message>
        <source>{count} people were written to {file}.</source>
        <translation>已将{count}人写入 {file}。</translation>
    </message>
    <message>
        <source>Stopped: no file was written.</source>
        <translation>已停止：未写入文件。</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>The window is locked. Everything is as it was left.</source>
        <translation>窗口已锁定，内容保持原样。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Another officer…</source>
        <translation>其他人员…</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>Print log of {number}</source>
        <translation>{number} 打印及发送记录</translation>
    </message>
    <message>
        <source>Nothing was printed yet</source>
        <translation>尚未打印</translation>
    </message>
    <message>
        <source>Each print that a printer took, each file and each sending stands here, with who and when.</source>
        <translation>每次打印机接收的打印、每个导出的文件和每次发送均记录于此，含经办人和时间。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>{n} entries, {copies} printed copies</source>
        <translation>{n}条记录，已打印{copies}份</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Bàn Giao</source>
        <translation>交接台</translation>
    </message>
</context>
<context>
    <name>MakeDialog</name>
    <message>
        <source>There is a list of this partner and day already: {number}.</source>
        <translation>该合作方和日期已有名单：{number}。</translation>
    </message>
    <message>
        <source>{n} people go on the list.</source>
        <translation>{n} 人列入名单。</translation>
    </message>
    <message>
        <source>Not on it, for they have not agreed that their data go abroad ({n}): {names}</source>
        <translation>未列入（未同意向境外提供资料，{n} 人）：{names}</translation>
    </message>
</context>
<context>
    <name>MappingStep</name>
    <message>
        <source>Sender</source>
        <translation>发送方</translation>
    </message>
    <message>
        <source>Commune or agency: its columns are remembered</source>
        <translation>乡坊或机构；其列设置会被记住</translation>
    </message>
    <message>
        <source>No header was recognised. Say what each column is: a name, a citizen ID…</source>
        <translation>未识别到任何表头。请指定各列内容：姓名、公民身份证号…</translation>
    </message>
    <message>
        <source>{n} columns were not recognised and are not read. Say what they are, if they are needed.</source>
        <translation>有 {n} 列未识别，不会读取。如需要，请指定其内容。</translation>
    </message>
    <message>
        <source>Every column with data was recognised. Change what is wrong.</source>
        <translation>所有有数据的列均已识别。如有错误请更改。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Its data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>不读取</translation>
    </message>
    <message>
        <source>Column {title} is read as</source>
        <translation>列 {title} 读作</translation>
    </message>
    <message>
        <source>By its title</source>
        <translation>按表头</translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation>已记住</translation>
    </message>
    <message>
        <source>Ordinal</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>未识别</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
</context>
<context>
    <name>MarksField</name>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Mark at least one.</source>
        <translation>请至少选择一项。</translation>
    </message>
    <message>
        <source>{marked} of {all} marked</source>
        <translation>已选 {marked}/{all}</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge two records of one person</source>
        <translation>合并同一人的两份档案</translation>
    </message>
    <message>
        <source>Why they are one person</source>
        <translation>为何是同一人</translation>
    </message>
    <message>
        <source>Is kept</source>
        <translation>保留的档案</translation>
    </message>
    <message>
        <source>Goes into it</source>
        <translation>并入的档案</translation>
    </message>
    <message>
        <source>Keep the other one</source>
        <translation>改为保留另一份</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change nothing (Esc)</source>
        <translation>不作任何更改 (Esc)</translation>
    </message>
    <message>
        <source>Merge the records</source>
        <translation>合并档案</translation>
    </message>
    <message>
        <source>Merge (Ctrl+Enter)</source>
        <translation>合并 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Nothing is deleted; it can be undone.</source>
        <translation>不删除任何内容；可以撤销。</translation>
    </message>
    <message>
        <source>An officer said that these are two people: {reason}</source>
        <translation>已有工作人员注明这是两个人：{reason}</translation>
    </message>
    <message>
        <source>Goes over: {things}.</source>
        <translation>转入保留的档案：{things}。</translation>
    </message>
    <message>
        <source>Stays with the old record, because the kept one has it: {things}.</source>
        <translation>留在原档案中（保留的档案已有）：{things}。</translation>
    </message>
    <message>
        <source>The later answer holds: {purpose}.</source>
        <translation>以最后的答复为准：{purpose}。</translation>
    </message>
    <message>
        <source>Merge the record of {other} into that of {keep}?</source>
        <translation>将 {other} 的档案并入 {keep} 的档案？</translation>
    </message>
    <message>
        <source>From then on there is one record; the other can only be read. It can be undone.</source>
        <translation>此后只有一份档案；另一份仅供查看。可以撤销。</translation>
    </message>
    <message>
        <source>The two records are one now</source>
        <translation>两份档案已合并</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Bàn Giao</source>
        <translation>交接台</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>MonthChart</name>
    <message>
        <source>Out and back, month by month</source>
        <translation>逐月出境与返回</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>回国</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
</context>
<context>
    <name>MoveBox</name>
    <message>
        <source>Move to another employer…</source>
        <translation>调到其他用人单位…</translation>
    </message>
    <message>
        <source>{name} stays across: nobody crosses. The contract of now ends on the day before the new one begins; the commune is to be told of both.</source>
        <translation>{name} 仍在境外，不过境。现合同在新合同开始前一日终止；两项均须向乡坊申报。</translation>
    </message>
    <message>
        <source>Move to another employer</source>
        <translation>调到其他用人单位</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>调动</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签订日</translation>
    </message>
    <message>
        <source>Wage (currency of the order)</source>
        <translation>工资（招聘需求币种）</translation>
    </message>
    <message>
        <source>Why beside another contract</source>
        <translation>与另一合同并存的原因</translation>
    </message>
    <message>
        <source>New job order</source>
        <translation>新招聘需求</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>终止日期</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>计薪方式</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Moved. The declarations of the end and of the signing wait in Declarations.</source>
        <translation>已调动。终止与新签两项申报在“申报”中待办。</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>搜索 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
</context>
<context>
    <name>NewHandoverDialog</name>
    <message>
        <source>New handover</source>
        <translation>新建交接批次</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Make the handover (Enter)</source>
        <translation>新建批次 (Enter)</translation>
    </message>
    <message>
        <source>For the people of a job order (optional)</source>
        <translation>该招聘需求的人员（可选）</translation>
    </message>
    <message>
        <source>Put its cleared people on the list at once</source>
        <translation>立即列入其符合条件的人员</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作方</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>口岸</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time in Hanoi</source>
        <translation>河内时间</translation>
    </message>
    <message>
        <source>{day}, {here} in Hanoi, {there} in Beijing</source>
        <translation>{day}，河内时间 {here}，北京时间 {there}</translation>
    </message>
    <message>
        <source>Put its people who are across on the list</source>
        <translation>将该招聘需求在外人员直接列入名册</translation>
    </message>
    <message>
        <source>Make and fill it</source>
        <translation>新建并列入人员</translation>
    </message>
    <message>
        <source>Make the handover</source>
        <translation>新建批次</translation>
    </message>
</context>
<context>
    <name>NotBackBar</name>
    <message>
        <source>Contact is lost…</source>
        <translation>失联…</translation>
    </message>
    <message>
        <source>Open a case of lost contact for one of them</source>
        <translation>为其中一人建立失联事件</translation>
    </message>
    <message>
        <source>{n} people did not come back: {names}</source>
        <translation>{n}人未返回：{names}</translation>
    </message>
    <message>
        <source>Case {number} was opened.</source>
        <translation>已建立事件{number}。</translation>
    </message>
</context>
<context>
    <name>NotTheSameDialog</name>
    <message>
        <source>Two people</source>
        <translation>两个人</translation>
    </message>
    <message>
        <source>{one} and {other} are two people.</source>
        <translation>{one} 与 {other} 是两个人。</translation>
    </message>
    <message>
        <source>They will not be shown as one person again. Others see who said so, and why.</source>
        <translation>以后不再提示这两份档案。其他人可看到是谁注明、为何注明。</translation>
    </message>
    <message>
        <source>How you know</source>
        <translation>如何得知</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keep as two people</source>
        <translation>注明为两个人</translation>
    </message>
</context>
<context>
    <name>NotesPart</name>
    <message>
        <source>New note</source>
        <translation>新备注</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Keep this note</source>
        <translation>保存此备注</translation>
    </message>
    <message>
        <source>Save the worker first; then notes can be written.</source>
        <translation>请先保存档案，然后才能写备注。</translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <translation>尚无备注。</translation>
    </message>
</context>
<context>
    <name>NoticesPart</name>
    <message>
        <source>What the worker has signed</source>
        <translation>劳动者已签文件</translation>
    </message>
    <message>
        <source>Print the checklist of the file</source>
        <translation>打印档案核对表</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签字日期</translation>
    </message>
    <message>
        <source>The signed paper is kept in the file; its day stands in the record.</source>
        <translation>签字原件存档，日期记入系统。</translation>
    </message>
    <message>
        <source>Keep the day</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>The signature is in the record.</source>
        <translation>已登记签字。</translation>
    </message>
</context>
<context>
    <name>NounTab</name>
    <message>
        <source>There are unsaved changes. What shall become of them?</source>
        <translation>有未保存的更改。如何处理？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Search in this list (Ctrl+F)</source>
        <translation>在此列表中查找 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>No line has all these words.</source>
        <translation>没有包含全部这些词的行。</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Somebody else saved this record while you were changing it.</source>
        <translation>在您修改期间，其他人已保存此记录。</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>{field}: theirs {theirs} – yours {yours}</source>
        <translation>{field}：对方 {theirs} – 您 {yours}</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Office</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Programmes…</source>
        <translation>项目…</translation>
    </message>
    <message>
        <source>Programmes and their requirements are edited in Demand</source>
        <translation>项目及其条件在“需求”中编辑</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Agencies &amp; office</source>
        <translation>机构与名称</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>口岸</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人数据</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>OfficersTab</name>
    <message>
        <source>No officers</source>
        <translation>暂无人员</translation>
    </message>
    <message>
        <source>No password is ever saved on this computer.</source>
        <translation>本机从不保存密码。</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>My password…</source>
        <translation>我的密码…</translation>
    </message>
    <message>
        <source>Recovery code…</source>
        <translation>恢复码…</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>新密码…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Disable…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Add an officer</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>No recovery code was made yet. If every password is forgotten, nobody can open the record: make the code, print it and keep it in the safe.</source>
        <translation>尚未生成恢复码。若密码全部遗忘，谁也无法打开数据：请生成、打印并存入保险柜。</translation>
    </message>
    <message>
        <source>Make it now…</source>
        <translation>立即生成…</translation>
    </message>
    <message>
        <source>{n} officers may sign in</source>
        <translation>{n} 人可登录</translation>
    </message>
    <message>
        <source>Add the officer</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Tell them the password yourself; they change it when they first sign in.</source>
        <translation>请当面告知密码；本人首次登录后更改。</translation>
    </message>
    <message>
        <source>The officer was added.</source>
        <translation>已添加人员。</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>修改 {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Disable {name}</source>
        <translation>停用 {name}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>They can no longer sign in. What they did stays in the audit.</source>
        <translation>此人不能再登录，其操作仍保留在日志中。</translation>
    </message>
    <message>
        <source>{name} can no longer sign in.</source>
        <translation>{name} 已不能登录。</translation>
    </message>
    <message>
        <source>New password for {name}</source>
        <translation>为 {name} 设新密码</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>{name} has a new password.</source>
        <translation>{name} 已有新密码。</translation>
    </message>
    <message>
        <source>Your present password</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>修改我的密码</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Your password was changed.</source>
        <translation>密码已修改。</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>for example huong</source>
        <translation>例如 huong</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Title on papers</source>
        <translation>文件上的职务</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>Your own password</source>
        <translation>您本人的密码</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>May sign in</source>
        <translation>可登录</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>已停用</translation>
    </message>
</context>
<context>
    <name>OrderDialog</name>
    <message>
        <source>Add cleared people</source>
        <translation>添加符合条件的人员</translation>
    </message>
    <message>
        <source>Job order</source>
        <translation>招聘需求</translation>
    </message>
    <message>
        <source>All job orders of this partner</source>
        <translation>该合作方的全部招聘需求</translation>
    </message>
    <message>
        <source>Everybody who may cross on this handover's day is put on the list; the others stay where they are.</source>
        <translation>当日可出境的人员全部列入名册；其他人员保持不变。</translation>
    </message>
    <message>
        <source>Add the cleared ones</source>
        <translation>添加符合条件者</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>OrderSide</name>
    <message>
        <source>Exchange rates…</source>
        <translation>汇率…</translation>
    </message>
    <message>
        <source>What foreign money was worth on a day, for showing wages in VND</source>
        <translation>外币当日折合越南盾的汇率，用于显示工资</translation>
    </message>
    <message>
        <source>{placed} of {headcount} places held · {referred} referred · {open} open</source>
        <translation>已占名额 {placed}/{headcount} · 已推荐 {referred} · 空缺 {open}</translation>
    </message>
    <message>
        <source> ({women} women)</source>
        <translation>（女 {women}）</translation>
    </message>
    <message>
        <source>{placed} people hold a place, {over} more than are needed. Nobody is turned away by this.</source>
        <translation>有 {placed} 人占有名额，超出需求 {over} 人。不会因此拒绝任何人。</translation>
    </message>
    <message>
        <source>Closed: {state}. Nobody more is referred; whoever holds a place keeps it.</source>
        <translation>已关闭：{state}。不再推荐人员；已占名额者保留名额。</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>Close the order…</source>
        <translation>关闭招聘需求…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新开放</translation>
    </message>
    <message>
        <source>A cancelled order stays cancelled</source>
        <translation>已取消的招聘需求不能重新开放</translation>
    </message>
    <message>
        <source>Closing stops referrals, never the people who hold a place</source>
        <translation>关闭只停止推荐，不影响已占名额者</translation>
    </message>
    <message>
        <source>The job order is closed: nobody more is referred.</source>
        <translation>招聘需求已关闭：不再推荐人员。</translation>
    </message>
    <message>
        <source>The job order is open again.</source>
        <translation>招聘需求已重新开放。</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>OtherReports</name>
    <message>
        <source>Other reports</source>
        <translation>其他报告</translation>
    </message>
    <message>
        <source>Workers abroad, for the authority (Circular 20/2021)…</source>
        <translation>境外劳动者，报主管部门（第20/2021号通知）…</translation>
    </message>
    <message>
        <source>Registry for a national database (JSON lines)…</source>
        <translation>国家数据库登记数据（JSON lines）…</translation>
    </message>
    <message>
        <source>Cooperation paper, for a meeting with the other side…</source>
        <translation>合作情况文件（用于与对方会谈）…</translation>
    </message>
    <message>
        <source>Workers abroad, for the authority</source>
        <translation>境外劳动者（报主管部门）</translation>
    </message>
    <message>
        <source>Registry export</source>
        <translation>登记数据导出</translation>
    </message>
    <message>
        <source>Everybody who was abroad on some day of the period. Who sent it, and where to, is kept.</source>
        <translation>期内任何一天在境外的所有人。由谁发送、发往何处均有记录。</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>All programmes</source>
        <translation>所有项目</translation>
    </message>
    <message>
        <source>Where it goes to</source>
        <translation>发往何处</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Figures since the agreement began, effects by commune, agreements, wages, cases, meetings.</source>
        <translation>协议生效以来的数字、各乡成效、协议、工资、案件、会谈。</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作方</translation>
    </message>
    <message>
        <source>All partners</source>
        <translation>所有合作方</translation>
    </message>
    <message>
        <source>Since (blank: the first agreement)</source>
        <translation>自（留空：首份协议）</translation>
    </message>
    <message>
        <source>Until (blank: today)</source>
        <translation>至（留空：今天）</translation>
    </message>
    <message>
        <source>Difficulties</source>
        <translation>困难</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Cooperation paper</source>
        <translation>合作情况文件</translation>
    </message>
    <message>
        <source>Look at it…</source>
        <translation>预览…</translation>
    </message>
    <message>
        <source>It is kept, with who made it for whom, when it is printed or saved.</source>
        <translation>打印或保存时会留存，并记录由谁为谁制作。</translation>
    </message>
    <message>
        <source>As it went out on {day}, made by {officer}.</source>
        <translation>与{day}发出时相同，由{officer}制作。</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Remarks about the list</source>
        <translation>名单问题</translation>
    </message>
    <message>
        <source>Nothing to remark</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Every line can be taken in as it is.</source>
        <translation>每一行都可按原样录入。</translation>
    </message>
    <message>
        <source>{rows} lines: {new} new, {changed} changed, {unchanged} unchanged</source>
        <translation>{rows} 行：新增 {new}，更改 {changed}，不变 {unchanged}</translation>
    </message>
    <message>
        <source>All remarks</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Columns read: {columns}.</source>
        <translation>已读取的列：{columns}。</translation>
    </message>
    <message>
        <source>Columns not read: {columns}.</source>
        <translation>未读取的列：{columns}。</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>是谁</translation>
    </message>
    <message>
        <source>Nobody knows who</source>
        <translation>不清楚是谁</translation>
    </message>
    <message>
        <source>Why the counts differ by this person</source>
        <translation>为何相差此人</translation>
    </message>
    <message>
        <source>Keep this reason</source>
        <translation>记录理由</translation>
    </message>
    <message>
        <source>Our count</source>
        <translation>我方清点</translation>
    </message>
    <message>
        <source>Their count</source>
        <translation>对方清点</translation>
    </message>
    <message>
        <source>Ticked on the list</source>
        <translation>名册登记</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Counts and list differ. Reasons still missing: {n}</source>
        <translation>清点与名册不符，尚缺理由：{n}</translation>
    </message>
    <message>
        <source>Some people have not been seen to</source>
        <translation>尚有人未登记</translation>
    </message>
    <message>
        <source>Every difference has its reason</source>
        <translation>所有差异均已说明</translation>
    </message>
    <message>
        <source>Both counts and the list agree</source>
        <translation>双方清点与名册一致</translation>
    </message>
    <message>
        <source>The other side counted {theirs}; we counted {ours}.</source>
        <translation>对方清点{theirs}；我方清点{ours}。</translation>
    </message>
    <message>
        <source>On the list {ticked} are ticked; we counted {ours}.</source>
        <translation>名册登记{ticked}；我方清点{ours}。</translation>
    </message>
    <message>
        <source>It can only be: {names}</source>
        <translation>只可能是：{names}</translation>
    </message>
    <message>
        <source>{people} people ({women} women)</source>
        <translation>{people}人（女{women}人）</translation>
    </message>
    <message>
        <source>Not seen to yet: {names}. Count again, and tick them as present, absent or refused first.</source>
        <translation>尚未登记：{names}。请先登记为已到、缺席或被拒绝，再重新清点。</translation>
    </message>
    <message>
        <source>nobody knows who</source>
        <translation>不清楚是谁</translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message>
        <source>workers {day}</source>
        <translation>劳动者 {day}</translation>
    </message>
    <message>
        <source>List of workers</source>
        <translation>劳动者名单</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>务工人员</translation>
    </message>
    <message>
        <source>worker sheet</source>
        <translation>人员信息表</translation>
    </message>
    <message>
        <source>Worker's sheet</source>
        <translation>务工人员登记表</translation>
    </message>
    <message>
        <source>List as Excel…</source>
        <translation>名单导出 Excel…</translation>
    </message>
    <message>
        <source>List as CSV…</source>
        <translation>名单导出 CSV…</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>打印名单…</translation>
    </message>
    <message>
        <source>The worker's sheet…</source>
        <translation>打印务工人员登记表…</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Findings for a crossing on</source>
        <translation>按此出境日期审查</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>公民身份证号</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>hidden for your role</source>
        <translation>您的角色不可查看</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Lives in</source>
        <translation>常住地</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Bars by</source>
        <translation>条形按</translation>
    </message>
    <message>
        <source>Figure of the bars</source>
        <translation>图表指标</translation>
    </message>
    <message>
        <source>Out and back, month by month</source>
        <translation>逐月出境与返回</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
</context>
<context>
    <name>PacketsDialog</name>
    <message>
        <source>Whose</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Sealed packets</source>
        <translation>密封数据包</translation>
    </message>
    <message>
        <source>A packet carries one handover to a laptop that works alone at the gate, and brings back what was done there. Only the laptop it is sealed for can open it.</source>
        <translation>数据包把一次移交带到在口岸单独工作的电脑上，再把结果带回。只有指定的那台电脑能打开。</translation>
    </message>
    <message>
        <source>Send and take in</source>
        <translation>发送与接收</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Laptops and keys</source>
        <translation>电脑与密钥</translation>
    </message>
    <message>
        <source>Conflicts ({n})</source>
        <translation>冲突（{n}）</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Other store</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>Sent out</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>校验码</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已吊销</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
</context>
<context>
    <name>PanelHead</name>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>展开全宽</translation>
    </message>
    <message>
        <source>This record was merged into another of the same person. It is only kept to be read.</source>
        <translation>此档案已并入同一人的另一档案，仅供查看。</translation>
    </message>
    <message>
        <source>Open the other</source>
        <translation>打开另一档案</translation>
    </message>
    <message>
        <source>Worker's sheet</source>
        <translation>务工人员登记表</translation>
    </message>
    <message>
        <source>Consent form</source>
        <translation>同意书</translation>
    </message>
    <message>
        <source>What is still needed, to take home</source>
        <translation>尚缺材料须知</translation>
    </message>
    <message>
        <source>Checklist of the file</source>
        <translation>档案核对表</translation>
    </message>
    <message>
        <source>Notice of no fee</source>
        <translation>不收费告知书</translation>
    </message>
    <message>
        <source>Worker's card</source>
        <translation>劳动者卡</translation>
    </message>
</context>
<context>
    <name>PanelParts</name>
    <message>
        <source>Only of {paper}</source>
        <translation>仅 {paper} 的图片</translation>
    </message>
    <message>
        <source>Only of this health certificate</source>
        <translation>仅此体检证明的图片</translation>
    </message>
    <message>
        <source>Worker's sheet of {name}</source>
        <translation>务工人员登记表：{name}</translation>
    </message>
    <message>
        <source>Consent form of {name}</source>
        <translation>同意书：{name}</translation>
    </message>
    <message>
        <source>Withdrawal of consent by {name}</source>
        <translation>撤回同意书：{name}</translation>
    </message>
    <message>
        <source>What {name} still needs</source>
        <translation>材料须知：{name}</translation>
    </message>
    <message>
        <source>Checklist of the file of {name}</source>
        <translation>{name} 的档案核对表</translation>
    </message>
    <message>
        <source>Notice of no fee for {name}</source>
        <translation>{name} 的不收费告知书</translation>
    </message>
    <message>
        <source>Card of {name}</source>
        <translation>{name} 的卡</translation>
    </message>
    <message>
        <source>The picture was taken away</source>
        <translation>图片已移除</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Pages of the paper</source>
        <translation>文件页面</translation>
    </message>
</context>
<context>
    <name>PaperWindow</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>{sheets} pages of {paper} were sent to {printer}.</source>
        <translation>{paper} 的 {sheets} 页已发送到 {printer}。</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>已停止打印。</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>As issued; kept byte for byte</source>
        <translation>与签发时一致，原样保存</translation>
    </message>
    <message>
        <source>Issued {moment} by {officer} · {digest}</source>
        <translation>{moment} 由 {officer} 签发 · {digest}</translation>
    </message>
</context>
<context>
    <name>PapersSection</name>
    <message>
        <source>Travel documents</source>
        <translation>旅行证件</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>添加证件</translation>
    </message>
    <message>
        <source>Health certificates</source>
        <translation>健康体检证明</translation>
    </message>
    <message>
        <source>Add a certificate</source>
        <translation>添加体检证明</translation>
    </message>
    <message>
        <source>Health certificates: hidden for your role</source>
        <translation>健康体检证明：您的角色不可查看</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Pictures: {count}</source>
        <translation>图片：{count}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>签发机关</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Has been extended</source>
        <translation>已延期</translation>
    </message>
    <message>
        <source>Examined</source>
        <translation>体检日期</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Examined at</source>
        <translation>体检机构</translation>
    </message>
</context>
<context>
    <name>PapersTab</name>
    <message>
        <source>No issued paper is past its archive time</source>
        <translation>没有超过存档期的文件</translation>
    </message>
    <message>
        <source>Old papers</source>
        <translation>过期文件</translation>
    </message>
    <message>
        <source>The office keeps issued papers for {years} years (set under Deadlines); people are told so.</source>
        <translation>机关保存已签发文件 {years} 年（在“期限”中设置），并已告知当事人。</translation>
    </message>
    <message>
        <source>{n} papers are past their archive time</source>
        <translation>{n} 份文件超过存档期</translation>
    </message>
    <message>
        <source>Destroy {n} papers…</source>
        <translation>销毁 {n} 份文件…</translation>
    </message>
    <message>
        <source>Destroy all of them…</source>
        <translation>全部销毁…</translation>
    </message>
    <message>
        <source>Destroy {n} issued papers</source>
        <translation>销毁 {n} 份已签发文件</translation>
    </message>
    <message>
        <source>Destroy the papers</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>Their bytes are destroyed for good, and of rosters the printed names and numbers. The number, day and digest of each stay in the audit. Backups made before keep them until they are thinned out.</source>
        <translation>内容将永久销毁；名单上打印的姓名和号码一并清除。每份文件的编号、日期和校验值保留在审计日志中。此前的备份在清理前仍含有它们。</translation>
    </message>
    <message>
        <source>{n} papers were destroyed</source>
        <translation>已销毁 {n} 份文件</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发日期</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保存至</translation>
    </message>
</context>
<context>
    <name>PartsDialog</name>
    <message>
        <source>Parts by employer</source>
        <translation>按单位分册</translation>
    </message>
    <message>
        <source>Each part names the list and version that it is from, with its digest, and has its own totals: {paper}.</source>
        <translation>每一分册注明所属名册、版本及校验码，并有本册合计：{paper}。</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>用人单位</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Look at the part</source>
        <translation>查看该分册</translation>
    </message>
    <message>
        <source>Nobody is on the list</source>
        <translation>名册上无人</translation>
    </message>
</context>
<context>
    <name>PastStep</name>
    <message>
        <source>Past imports</source>
        <translation>历次导入</translation>
    </message>
    <message>
        <source>No list was taken in yet</source>
        <translation>尚未导入名单</translation>
    </message>
    <message>
        <source>Take this import back…</source>
        <translation>撤销此次导入…</translation>
    </message>
    <message>
        <source>Take back everything that this import added and changed (Ctrl+Z)</source>
        <translation>撤销此次导入的所有新增和更改 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Take the import of {file} back?</source>
        <translation>撤销 {file} 的导入？</translation>
    </message>
    <message>
        <source>{added} people go from the record, and {changed} become what they were before.</source>
        <translation>{added} 人将从记录中移除，{changed} 人恢复原状。</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Taking it back…</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>The import was taken back as a whole.</source>
        <translation>整次导入已撤销。</translation>
    </message>
</context>
<context>
    <name>PatternDialog</name>
    <message>
        <source>Repeated cases</source>
        <translation>重复事件</translation>
    </message>
    <message>
        <source>So many cases of a kind at one employer within so many days are told on this page, on Today and on the employer's page.</source>
        <translation>同一用人单位在规定天数内出现规定件数的同类事件时，将在本页、“今天”和该单位页面提示。</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消 (Esc)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>People behind the figure</source>
        <translation>数字背后的人</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>没有人</translation>
    </message>
    <message>
        <source>Open the worker</source>
        <translation>打开劳动者</translation>
    </message>
    <message>
        <source>Open (Enter)</source>
        <translation>打开 (Enter)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>{people} people, of whom {women} women · {period}</source>
        <translation>{people}人，其中女{women}人 · {period}</translation>
    </message>
    <message>
        <source>from the start of the year to the end of {period}</source>
        <translation>年初至{period}末</translation>
    </message>
</context>
<context>
    <name>PeriodPicker</name>
    <message>
        <source>All programmes</source>
        <translation>所有项目</translation>
    </message>
    <message>
        <source>The one before (Alt+Left)</source>
        <translation>上一期 (Alt+Left)</translation>
    </message>
    <message>
        <source>The next one (Alt+Right)</source>
        <translation>下一期 (Alt+Right)</translation>
    </message>
    <message>
        <source>Which one of the year</source>
        <translation>当年第几期</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>To the 14th</source>
        <translation>截至14日</translation>
    </message>
    <message>
        <source>The month that ended last on the 14th</source>
        <translation>最近一个截至14日的月份</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>Half year</source>
        <translation>半年</translation>
    </message>
    <message>
        <source>This half of the year</source>
        <translation>本半年</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>15 Dec – 14 Dec</source>
        <translation>12月15日至14日</translation>
    </message>
    <message>
        <source>The year from 15 December to 14 December (Circular 21/2021)</source>
        <translation>12月15日至次年12月14日的年度（第21/2021号通知）</translation>
    </message>
    <message>
        <source>Quarter {number}</source>
        <translation>第{number}季度</translation>
    </message>
    <message>
        <source>First half</source>
        <translation>上半年</translation>
    </message>
    <message>
        <source>Second half</source>
        <translation>下半年</translation>
    </message>
    <message>
        <source>Month {number}</source>
        <translation>{number}月</translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message>
        <source>Month {number}/{year}</source>
        <translation>{year}年{number}月</translation>
    </message>
    <message>
        <source>Month to the 14th, {number}/{year}</source>
        <translation>截至14日的月份，{year}年{number}月</translation>
    </message>
    <message>
        <source>Quarter {number}/{year}</source>
        <translation>{year}年第{number}季度</translation>
    </message>
    <message>
        <source>Half year {number}/{year}</source>
        <translation>{year}年第{number}个半年</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>15 December {before} to 14 December {year}</source>
        <translation>{before}年12月15日至{year}年12月14日</translation>
    </message>
</context>
<context>
    <name>PersonDetail</name>
    <message>
        <source>About the chosen person</source>
        <translation>所选人员</translation>
    </message>
    <message>
        <source>Still missing or to be looked at</source>
        <translation>尚缺或需核查</translation>
    </message>
    <message>
        <source>All papers are ready</source>
        <translation>证件齐全</translation>
    </message>
</context>
<context>
    <name>PickDialog</name>
    <message>
        <source>Somebody who is not on the list</source>
        <translation>名册外人员</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Name, citizen ID, document or phone</source>
        <translation>姓名、公民身份证号、证件或电话</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>找到的人员</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>就是此人</translation>
    </message>
</context>
<context>
    <name>PictureDrop</name>
    <message>
        <source>Drop the picture: it goes to the pictures of {name}</source>
        <translation>放下图片，将存入 {name} 的图片</translation>
    </message>
</context>
<context>
    <name>PictureIntake</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures and PDF</source>
        <translation>图片和 PDF</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one first.</source>
        <translation>剪贴板中没有图片，请先复制。</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>来自剪贴板</translation>
    </message>
    <message>
        <source>The picture is kept in the record.</source>
        <translation>图片已存入档案。</translation>
    </message>
</context>
<context>
    <name>PictureWindow</name>
    <message>
        <source>The picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>向左旋转</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>向右旋转</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close · Esc</source>
        <translation>关闭 · Esc</translation>
    </message>
    <message>
        <source>Added {moment} by {officer}</source>
        <translation>{moment} 由 {officer} 添加</translation>
    </message>
</context>
<context>
    <name>PicturesPart</name>
    <message>
        <source>The next picture is</source>
        <translation>即将添加的图片是</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Show all pictures again</source>
        <translation>重新显示全部图片</translation>
    </message>
    <message>
        <source>Pictures and scans</source>
        <translation>图片和扫描件</translation>
    </message>
    <message>
        <source>Enter opens, Delete takes away</source>
        <translation>回车打开，Delete 移除</translation>
    </message>
    <message>
        <source>No pictures yet. Choose what it shows, then take a file, paste one, or drop it here.</source>
        <translation>尚无图片。先选类别，再从文件选取、粘贴或拖放到此处。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open · Enter</source>
        <translation>打开 · Enter</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take away · Delete</source>
        <translation>移除 · Delete</translation>
    </message>
    <message>
        <source>Save the worker first; then pictures can be added.</source>
        <translation>请先保存档案，然后才能添加图片。</translation>
    </message>
    <message>
        <source>Take {name} away? It is no longer shown; the audit keeps that it was there.</source>
        <translation>移除 {name}？图片不再显示，审计记录仍会保留其曾存在。</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>务工人员</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>用工需求</translation>
    </message>
    <message>
        <source>Handovers</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Declarations</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>机构</translation>
    </message>
</context>
<context>
    <name>PlanChart</name>
    <message>
        <source>Plan of the year</source>
        <translation>年度计划</translation>
    </message>
    <message>
        <source>There is no plan for {year} to compare with.</source>
        <translation>没有可比较的{year}年计划。</translation>
    </message>
    <message>
        <source>Plan {year}: {planned}; {people} have gone: {share}</source>
        <translation>{year}年计划：{planned}人；已出境{people}人，完成{share}</translation>
    </message>
</context>
<context>
    <name>PoliciesTab</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What is left empty is as usual. Every change stands in the audit.</source>
        <translation>留空即按通常值。每次更改均记入日志。</translation>
    </message>
    <message>
        <source>The settings were changed and not saved.</source>
        <translation>设置已更改但未保存。</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>{n} policies are set by the office</source>
        <translation>机构已设 {n} 项规定</translation>
    </message>
    <message>
        <source>{unit} · usually {usual}</source>
        <translation>{unit} · 通常为 {usual}</translation>
    </message>
</context>
<context>
    <name>Portrait</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photo: press to choose, paste or open one, or drop a picture here</source>
        <translation>照片：点击选择、粘贴或打开，也可将图片拖放到此处</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>Paste from the clipboard</source>
        <translation>从剪贴板粘贴</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Take the photo away</source>
        <translation>移除照片</translation>
    </message>
</context>
<context>
    <name>PracticeBand</name>
    <message>
        <source>Practice data · today is {day} here · nothing of it gets into the real record</source>
        <translation>练习数据 · 这里的今天是 {day} · 不会进入真实档案库</translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translation>退出练习</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>What changes</source>
        <translation>更改内容</translation>
    </message>
    <message>
        <source>Who is left out</source>
        <translation>不适用的人</translation>
    </message>
    <message>
        <source>Nobody is left out</source>
        <translation>没有不适用的人</translation>
    </message>
    <message>
        <source>Nothing would change</source>
        <translation>没有更改</translation>
    </message>
    <message>
        <source>Changes: {n}</source>
        <translation>将更改：{n}</translation>
    </message>
    <message>
        <source>Left out: {n}</source>
        <translation>不适用：{n}</translation>
    </message>
    <message>
        <source>{n} are so already</source>
        <translation>{n} 人已如此</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Sending page {page} of {pages} to the printer</source>
        <translation>正在发送第 {page}/{pages} 页到打印机</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>保存 PDF…</translation>
    </message>
    <message>
        <source>Working copy (Excel)…</source>
        <translation>工作副本 (Excel)…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>打印中</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page}/{pages} 页</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print declarations</source>
        <translation>打印申报</translation>
    </message>
    <message>
        <source>Which declarations</source>
        <translation>打印哪些申报</translation>
    </message>
    <message>
        <source>This week's and all that still wait from before</source>
        <translation>本周及此前所有待办</translation>
    </message>
    <message>
        <source>Only those to be told by Sunday {day}</source>
        <translation>仅限周日 {day} 前到期的</translation>
    </message>
    <message>
        <source>Only those to be told by another day</source>
        <translation>仅限其他日期前到期的</translation>
    </message>
    <message>
        <source>To be told by</source>
        <translation>申报期限</translation>
    </message>
    <message>
        <source>Print at once on</source>
        <translation>立即打印到</translation>
    </message>
    <message>
        <source>Do not print now: look at the letters first</source>
        <translation>暂不打印：先查看函件</translation>
    </message>
    <message>
        <source>Writing the letters</source>
        <translation>正在生成函件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消 (Esc)</translation>
    </message>
    <message>
        <source>Write and print</source>
        <translation>生成并打印</translation>
    </message>
    <message>
        <source>Number the letters and print them (Enter)</source>
        <translation>为函件编号并打印 (Enter)</translation>
    </message>
    <message>
        <source>{people} people in {communes} communes: {letters} letters</source>
        <translation>{communes} 个乡坊 {people} 人：{letters} 份函件</translation>
    </message>
    <message>
        <source>There is nothing to print until then</source>
        <translation>截至该日没有需要打印的</translation>
    </message>
    <message>
        <source>{declarations} declarations, of which {late} are late.</source>
        <translation>{declarations} 项申报，其中 {late} 项已逾期。</translation>
    </message>
    <message>
        <source>Each letter gets the next number and is kept as it is printed.</source>
        <translation>每份函件取用下一个编号，并按打印原样存档。</translation>
    </message>
    <message>
        <source>Write the letters</source>
        <translation>生成函件</translation>
    </message>
    <message>
        <source>Writing the letters. Cancel, and no number is used.</source>
        <translation>正在生成函件。取消则不占用任何编号。</translation>
    </message>
    <message>
        <source>Stopped: no letter was written, no number was used.</source>
        <translation>已停止：未生成函件，未占用编号。</translation>
    </message>
    <message>
        <source>{commune}: {people}</source>
        <translation>{commune}：{people}</translation>
    </message>
    <message>
        <source>Communes, and how many people of each</source>
        <translation>各乡坊及其人数</translation>
    </message>
    <message>
        <source>Left out, because their commune is not known ({n}). Press a name to answer it:</source>
        <translation>未列入，因乡坊不明（{n}）。点击姓名填写：</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>……另有 {n} 人</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>{printer} (usual one)</source>
        <translation>{printer}（默认）</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Sides of the sheet</source>
        <translation>纸张面</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>All ({pages})</source>
        <translation>全部（{pages}）</translation>
    </message>
    <message>
        <source>Some of them</source>
        <translation>部分页面</translation>
    </message>
    <message>
        <source>From page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>To page</source>
        <translation>结束页</translation>
    </message>
    <message>
        <source>This computer knows no printer. Add one in its printer settings, or save the PDF and print it on another computer.</source>
        <translation>本机没有打印机。请在打印机设置中添加，或保存 PDF 并在其他电脑上打印。</translation>
    </message>
    <message>
        <source>Print (Enter)</source>
        <translation>打印 (Enter)</translation>
    </message>
    <message>
        <source>As the printer is set</source>
        <translation>按打印机设置</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>单面</translation>
    </message>
    <message>
        <source>Both sides, turned like a book</source>
        <translation>双面，如书本翻页</translation>
    </message>
    <message>
        <source>Both sides, turned like a pad</source>
        <translation>双面，如便笺翻页</translation>
    </message>
    <message>
        <source>The last page comes before the first.</source>
        <translation>结束页在起始页之前。</translation>
    </message>
</context>
<context>
    <name>PrivacyTab</name>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Past their time</source>
        <translation>超过保存期</translation>
    </message>
    <message>
        <source>Old papers</source>
        <translation>过期文件</translation>
    </message>
    <message>
        <source>Breaches</source>
        <translation>数据泄露</translation>
    </message>
    <message>
        <source>Sent abroad</source>
        <translation>已发往境外</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>期限</translation>
    </message>
</context>
<context>
    <name>ProgrammeSide</name>
    <message>
        <source>Programme</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Responsible bodies</source>
        <translation>负责机构</translation>
    </message>
    <message>
        <source>Ask something more…</source>
        <translation>增加要求…</translation>
    </message>
    <message>
        <source>Coming: {n}</source>
        <translation>即将生效：{n}</translation>
    </message>
    <message>
        <source>Past: {n}</source>
        <translation>已失效：{n}</translation>
    </message>
    <message>
        <source>Requirements {n}</source>
        <translation>要求 {n}</translation>
    </message>
    <message>
        <source>The requirement is kept.</source>
        <translation>要求已保存。</translation>
    </message>
    <message>
        <source>The requirement ends.</source>
        <translation>要求已停止。</translation>
    </message>
    <message>
        <source>Add a body…</source>
        <translation>增加机构…</translation>
    </message>
    <message>
        <source>Nobody is named yet: who is responsible on our side, and who on theirs?</source>
        <translation>尚未登记：双方由谁负责？</translation>
    </message>
    <message>
        <source>The body is kept.</source>
        <translation>机构已保存。</translation>
    </message>
</context>
<context>
    <name>Programmes</name>
    <message>
        <source>Vietnamese side</source>
        <translation>越南方</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Change from a day on</source>
        <translation>自某日起更改</translation>
    </message>
    <message>
        <source>Ask it no more</source>
        <translation>停止要求</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>{name} (one a line)</source>
        <translation>{name}（每行一项）</translation>
    </message>
    <message>
        <source>always</source>
        <translation>一直</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>自{day}起</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至{day}</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Bàn Giao</source>
        <translation>交接台</translation>
    </message>
    <message>
        <source>Lạng Sơn employment
service centre</source>
        <translation>谅山省就业服务中心</translation>
    </message>
    <message>
        <source>Practice data</source>
        <translation>练习数据</translation>
    </message>
    <message>
        <source>{name} · officer</source>
        <translation>{name} · 工作人员</translation>
    </message>
</context>
<context>
    <name>RatesDialog</name>
    <message>
        <source>Exchange rates</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Wages are shown in VND at the latest rate on or before today. Nothing is paid by it.</source>
        <translation>工资按截至今日的最新汇率折算为越南盾，仅供参考。</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>VND for one</source>
        <translation>每单位越南盾</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>No rate yet</source>
        <translation>尚无汇率</translation>
    </message>
    <message>
        <source>Enter what one unit was worth on a day, and where that was said.</source>
        <translation>请输入某日一单位外币的价值及来源。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keep the rate</source>
        <translation>保存汇率</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Page of the guide</source>
        <translation>指南页面</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Withdraw the referral</source>
        <translation>撤回推荐</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>They may be referred again, here or elsewhere; who said so and why stays on the board.</source>
        <translation>之后仍可在此或他处重新推荐；由谁决定及原因会保留。</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定方</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>具体说明</translation>
    </message>
    <message>
        <source>Choose a reason, or write one.</source>
        <translation>请选择或填写原因。</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation>忘记密码</translation>
    </message>
    <message>
        <source>Officer's sign-in name</source>
        <translation>人员登录名</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>Set the new password</source>
        <translation>设置新密码</translation>
    </message>
    <message>
        <source>Another head or administrator can give you a new password in Office, Officers. If nobody can sign in, take the printed recovery code from the safe and type it here. Its use stands in the audit.</source>
        <translation>其他领导或管理员可在“机构—人员”中为您设新密码。若无人能登录，请从保险柜取出打印的恢复码并在此输入。使用情况会记入日志。</translation>
    </message>
</context>
<context>
    <name>RecoveryCode</name>
    <message>
        <source>Your own password</source>
        <translation>您本人的密码</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Make the code</source>
        <translation>生成恢复码</translation>
    </message>
    <message>
        <source>The code opens the record when passwords are forgotten. It is shown once: print it and keep it in the safe. A code that was made before opens nothing any more.</source>
        <translation>忘记密码时此码可打开数据。只显示一次：请打印并存入保险柜。此前生成的恢复码即失效。</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Print it now: when this window is closed it cannot be shown again.</source>
        <translation>请立即打印：关闭此窗口后无法再次显示。</translation>
    </message>
    <message>
        <source>Paper for the safe</source>
        <translation>保险柜文件</translation>
    </message>
    <message>
        <source>The code went to the printer. Put it into the safe now.</source>
        <translation>恢复码已送打印机，请立即存入保险柜。</translation>
    </message>
</context>
<context>
    <name>RefusedDialog</name>
    <message>
        <source>{name} may not go on</source>
        <translation>{name}不能继续通行</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Refused by</source>
        <translation>拒绝方</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
</context>
<context>
    <name>RegisterDialog</name>
    <message>
        <source>Register at the gate</source>
        <translation>口岸登记</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Only what is needed to know who it is. The rest is filled in at the office; it stays open there.</source>
        <translation>只需确认身份，其余内容由办公室补充。</translation>
    </message>
    <message>
        <source>Full name, with its marks</source>
        <translation>姓名（带声调）</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>公民身份证号</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Why it is another person</source>
        <translation>为何是另一人</translation>
    </message>
    <message>
        <source>With the document {number}, valid until {day}.</source>
        <translation>附证件{number}，有效期至{day}。</translation>
    </message>
</context>
<context>
    <name>Registering</name>
    <message>
        <source>This is a paper of {name}, not of {shown}. Nothing was filled in.</source>
        <translation>这是 {name} 的证件，不是 {shown} 的。没有填写任何内容。</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name} 的档案</translation>
    </message>
    <message>
        <source>New worker {name}</source>
        <translation>新增 {name}</translation>
    </message>
    <message>
        <source>The record has all of this already.</source>
        <translation>档案中已有全部内容。</translation>
    </message>
    <message>
        <source>The scan arrived damaged. Only what is safe was taken; please fill in the rest.</source>
        <translation>扫描内容已损坏，只采用了可靠的部分；其余请手工填写。</translation>
    </message>
    <message>
        <source>Please compare the paper with what is entered:</source>
        <translation>请把证件与已填内容核对：</translation>
    </message>
    <message>
        <source>{name} is in the record. The card differs in:</source>
        <translation>{name} 已有档案。证件上不同之处：</translation>
    </message>
    <message>
        <source>{name} is in the record, and the card agrees with it.</source>
        <translation>{name} 已有档案，证件与档案一致。</translation>
    </message>
    <message>
        <source>{name} is in the record with another number today. Nothing was taken from this card.</source>
        <translation>{name} 已有档案，现用另一号码。未从此卡读取任何内容。</translation>
    </message>
    <message>
        <source>The card bears another number than {name}’s record. Nothing was taken from it.</source>
        <translation>此卡号码与{name}档案中的号码不同，未从此卡取用任何内容。</translation>
    </message>
    <message>
        <source>As on the citizen card of {day}</source>
        <translation>按 {day} 签发的公民身份证</translation>
    </message>
    <message>
        <source>Taken from the card. Enter saves it.</source>
        <translation>已按证件填写。按 Enter 保存。</translation>
    </message>
    <message>
        <source>{name} is in the record already and may be the same person.</source>
        <translation>{name} 已有档案，可能是同一人。</translation>
    </message>
    <message>
        <source>Open that record</source>
        <translation>打开该档案</translation>
    </message>
    <message>
        <source>{number}, version {version}: this is the version in force.</source>
        <translation>{number} 第 {version} 版：这是现行版本。</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report: {period}</source>
        <translation>报告：{period}</translation>
    </message>
    <message>
        <source>All programmes</source>
        <translation>所有项目</translation>
    </message>
    <message>
        <source>replaces {number}: {reason}</source>
        <translation>替换{number}：{reason}</translation>
    </message>
    <message>
        <source>Checking whether the figures balance…</source>
        <translation>正在检查数字是否平衡…</translation>
    </message>
    <message>
        <source>People who stand in the way</source>
        <translation>导致不平衡的人</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>公民身份证号</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>应做的事</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>成果</translation>
    </message>
    <message>
        <source>Difficulties</source>
        <translation>困难</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Recipients (one a line)</source>
        <translation>收文单位（每行一个）</translation>
    </message>
    <message>
        <source>Title of the signer</source>
        <translation>签字人职务</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>丢弃草稿</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Look at it…</source>
        <translation>预览…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>A draft: it has no number, and its figures are those of this moment.</source>
        <translation>草稿：尚无编号，数字为此刻的数字。</translation>
    </message>
    <message>
        <source>Throw this draft away with what was written in it?</source>
        <translation>丢弃此草稿及其中所写内容？</translation>
    </message>
    <message>
        <source>What was written has not been saved.</source>
        <translation>所写内容尚未保存。</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>保存并关闭</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>The figures do not balance because of {n} passages. Mend them, then issue.</source>
        <translation>因以下{n}次出入境，数字不平衡。请更正后再签发。</translation>
    </message>
    <message>
        <source>The figures balance: opening + handed over − returned = closing in every row.</source>
        <translation>数字平衡：每行均为期初＋移交－回国＝期末。</translation>
    </message>
    <message>
        <source>The report gets its number, and what stands in it is never changed again.</source>
        <translation>报告将获得编号，其内容此后不再更改。</translation>
    </message>
    <message>
        <source>A mistake that is found later is put right by a report that replaces this one.</source>
        <translation>以后发现差错时，请另做替代报告更正。</translation>
    </message>
</context>
<context>
    <name>ReportPaper</name>
    <message>
        <source>It is issued and kept when it is printed or saved.</source>
        <translation>打印或保存时正式签发并存档。</translation>
    </message>
    <message>
        <source>As issued: the case has not changed since.</source>
        <translation>已签发版本：此后事件未变。</translation>
    </message>
    <message>
        <source>Without what touches health or detention: you may not see that.</source>
        <translation>不含健康或羁押内容：您无权查看。</translation>
    </message>
    <message>
        <source>Report on case {number}</source>
        <translation>事件{number}报告</translation>
    </message>
</context>
<context>
    <name>ReportPeople</name>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>公民身份证号</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>乡坊</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作方</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>口岸</translation>
    </message>
</context>
<context>
    <name>ReportWriter</name>
    <message>
        <source>What was wrong (stands in the new report)</source>
        <translation>错误之处（写入新报告）</translation>
    </message>
    <message>
        <source>{number} of {period} stays in force until the new one is issued.</source>
        <translation>{number}（{period}）在新报告签发前仍然有效。</translation>
    </message>
    <message>
        <source>Replace the report {number}</source>
        <translation>替换报告{number}</translation>
    </message>
    <message>
        <source>Begin the new report</source>
        <translation>开始新报告</translation>
    </message>
    <message>
        <source>The report {number} is issued</source>
        <translation>报告{number}已签发</translation>
    </message>
    <message>
        <source>Replace it…</source>
        <translation>编写替换报告…</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Print what is seen</source>
        <translation>打印所见内容</translation>
    </message>
    <message>
        <source>Write the report…</source>
        <translation>编写报告…</translation>
    </message>
    <message>
        <source>Comments, recipients, signer, then issue it</source>
        <translation>填写说明、收文单位、签字人，然后签发</translation>
    </message>
    <message>
        <source>PDF and Excel</source>
        <translation>PDF和Excel</translation>
    </message>
    <message>
        <source>Save both files in a folder</source>
        <translation>将两个文件保存到文件夹</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>明细表</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部指标</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Reports issued</source>
        <translation>已编报告</translation>
    </message>
    <message>
        <source>Years from elsewhere</source>
        <translation>其他来源年度</translation>
    </message>
    <message>
        <source>Stopped: what is shown is older. Pick the period again to read it.</source>
        <translation>已停止：显示的是先前的数字。请重新选择期间读取。</translation>
    </message>
    <message>
        <source>no report yet</source>
        <translation>尚未编写报告</translation>
    </message>
    <message>
        <source>a draft was begun</source>
        <translation>已有草稿</translation>
    </message>
    <message>
        <source>report {number} is issued</source>
        <translation>已签发报告{number}</translation>
    </message>
    <message>
        <source>The figures as they are now, without a number; to issue them, write the report.</source>
        <translation>此刻的数字，无文号；如需签发，请编写报告。</translation>
    </message>
    <message>
        <source>Folder for PDF and Excel</source>
        <translation>PDF和Excel的文件夹</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
</context>
<context>
    <name>RequestsTab</name>
    <message>
        <source>Nobody has asked about their data</source>
        <translation>尚无人就其数据提出请求</translation>
    </message>
    <message>
        <source>In working days.</source>
        <translation>按工作日计算。</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>新请求</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>完成…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>拒绝…</translation>
    </message>
    <message>
        <source>Data as a file…</source>
        <translation>导出数据…</translation>
    </message>
    <message>
        <source>Answer letter…</source>
        <translation>答复函…</translation>
    </message>
    <message>
        <source>{n} requests wait, {late} overdue</source>
        <translation>{n} 项请求待处理，{late} 项逾期</translation>
    </message>
    <message>
        <source>Delete the data…</source>
        <translation>删除数据…</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>请求内容</translation>
    </message>
    <message>
        <source>Citizen ID of the person</source>
        <translation>本人的公民身份证号</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Who asks, if not the person</source>
        <translation>请求人（如非本人）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The request is done</source>
        <translation>请求已完成</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>The data were deleted. Save the answer now: it is not kept.</source>
        <translation>数据已删除。请立即保存答复函：系统不会保留。</translation>
    </message>
    <message>
        <source>Refuse the request</source>
        <translation>拒绝请求</translation>
    </message>
    <message>
        <source>Reason, which the person is told</source>
        <translation>理由（将告知本人）</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>请求人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Next by</source>
        <translation>下一步截止</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复截止</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>RequirementDialog</name>
    <message>
        <source>Whoever lacks it</source>
        <translation>不符合者</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>要求内容</translation>
    </message>
    <message>
        <source>Holds from (empty: always)</source>
        <translation>生效日期（空：一直）</translation>
    </message>
    <message>
        <source>Ask something more</source>
        <translation>增加要求</translation>
    </message>
    <message>
        <source>Change from a day on</source>
        <translation>自某日起更改</translation>
    </message>
    <message>
        <source>Source, in Vietnamese</source>
        <translation>依据（越南文）</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ask it</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Holds {term}. It stays as it is for earlier days: a clearance of such a day uses it.</source>
        <translation>现行：{term}。更改日之前保持不变：审查以前的日期仍按旧规定。</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Your password on the day of the backup</source>
        <translation>备份当日您的密码</translation>
    </message>
    <message>
        <source>Go back to a backup</source>
        <translation>恢复到备份</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>先查看</translation>
    </message>
    <message>
        <source>Nothing is changed yet: you see first what comes back and what is lost.</source>
        <translation>尚未更改：先显示会恢复什么、会失去什么。</translation>
    </message>
    <message>
        <source>The backup of {moment}</source>
        <translation>{moment} 的备份</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go back to this backup</source>
        <translation>恢复到此备份</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>备份中</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>What is there now is kept whole in a folder beside it, so this can be taken back.</source>
        <translation>现有数据会完整保存在旁边的文件夹中，因此可以撤回。</translation>
    </message>
    <message>
        <source>{n} acts that were done since this backup will not be in the record.</source>
        <translation>此备份之后的 {n} 项操作将不在数据中。</translation>
    </message>
    <message>
        <source>The record is as in the backup. Please sign in again.</source>
        <translation>数据已恢复为备份时的状态，请重新登录。</translation>
    </message>
    <message>
        <source>What was there before is kept in {folder}.</source>
        <translation>此前的数据保存在 {folder}。</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>ScanNotice</name>
    <message>
        <source>Take all from the card</source>
        <translation>全部按证件填写</translation>
    </message>
    <message>
        <source>Scanner test…</source>
        <translation>测试扫描枪…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Take {field} from the card</source>
        <translation>按证件填写{field}</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>采用</translation>
    </message>
</context>
<context>
    <name>ScanStrip</name>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Scan the card's QR code, or the lines at the foot of the passport</source>
        <translation>扫描证件上的二维码，或护照页底部的机读行</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>图片…</translation>
    </message>
    <message>
        <source>Camera…</source>
        <translation>摄像头…</translation>
    </message>
    <message>
        <source>Scanner test…</source>
        <translation>测试扫描枪…</translation>
    </message>
    <message>
        <source>Close · Esc</source>
        <translation>关闭 · Esc</translation>
    </message>
    <message>
        <source>Waiting for a citizen card, a passport or one of our lists. Vietnamese typing is off in this line.</source>
        <translation>正在等待公民身份证、护照或本中心的名单。此行已关闭越南文输入。</translation>
    </message>
</context>
<context>
    <name>Scanner</name>
    <message>
        <source>This scanner reads Vietnamese letters right.</source>
        <translation>这台扫描枪能正确读出越南文字母。</translation>
    </message>
    <message>
        <source>A Telex input method is on and changes what the scanner types.</source>
        <translation>Telex 输入法已打开，改变了扫描枪输入的内容。</translation>
    </message>
    <message>
        <source>A VNI input method is on and changes what the scanner types.</source>
        <translation>VNI 输入法已打开，改变了扫描枪输入的内容。</translation>
    </message>
    <message>
        <source>The scanner writes Telex keys for Vietnamese letters (ee for ê).</source>
        <translation>扫描枪用 Telex 按键代替越南文字母（ee 代替 ê）。</translation>
    </message>
    <message>
        <source>The scanner writes VNI keys for Vietnamese letters (e6 for ê).</source>
        <translation>扫描枪用 VNI 按键代替越南文字母（e6 代替 ê）。</translation>
    </message>
    <message>
        <source>The scanner types each byte of a Vietnamese letter as a letter of its own.</source>
        <translation>扫描枪把越南文字母的每个字节当作一个字母输入。</translation>
    </message>
    <message>
        <source>The scanner drops the marks of Vietnamese letters.</source>
        <translation>扫描枪丢掉了越南文字母的声调符号。</translation>
    </message>
    <message>
        <source>The scanner puts another sign in place of Vietnamese letters.</source>
        <translation>扫描枪用别的符号代替了越南文字母。</translation>
    </message>
    <message>
        <source>The scanner leaves Vietnamese letters out.</source>
        <translation>扫描枪漏掉了越南文字母。</translation>
    </message>
    <message>
        <source>Some Vietnamese letters arrive wrong.</source>
        <translation>有些越南文字母读错了。</translation>
    </message>
    <message>
        <source>This was not the test code, or too little of it arrived.</source>
        <translation>这不是测试码，或收到的内容太少。</translation>
    </message>
    <message>
        <source>{letters} and {count} more</source>
        <translation>{letters}，另有 {count} 个</translation>
    </message>
    <message>
        <source>Turn Caps Lock off.</source>
        <translation>请关闭 Caps Lock。</translation>
    </message>
    <message>
        <source>Hold the scanner a hand's breadth away and scan the code again.</source>
        <translation>请让扫描枪离开约一掌的距离，再扫一次。</translation>
    </message>
    <message>
        <source>Switch UniKey, or the keyboard in use, to English while scanning. With the scanner in serial mode the input method does not matter.</source>
        <translation>扫描时请把 UniKey 或所用键盘切换为英文。扫描枪用串口模式时，输入法没有影响。</translation>
    </message>
    <message>
        <source>1. Best: with the codes in its manual set the scanner to serial mode (USB-COM, “USB serial”) and UTF-8, then choose its port above.
2. Or set it to “ALT code” mode with code page UTF-8 or Unicode.
3. Or leave it: number, dates and sex are read safely, and name and address are typed.</source>
        <translation>1. 最好：用说明书里的设置码把扫描枪设为串口模式（USB-COM、“USB serial”）和 UTF-8，再在上面选择端口。
2. 或设为“ALT code”模式，代码页为 UTF-8 或 Unicode。
3. 或不改：号码、日期和性别仍能可靠读取，姓名和地址手工输入。</translation>
    </message>
    <message>
        <source>The scanner types like a keyboard. It needs no setting here.</source>
        <translation>扫描枪像键盘一样输入，此处无需设置。</translation>
    </message>
    <message>
        <source>The scanner at {port} is ready.</source>
        <translation>{port} 上的扫描枪已就绪。</translation>
    </message>
    <message>
        <source>No scanner answers at {port}. Plug it in; it is taken again by itself.</source>
        <translation>{port} 上没有扫描枪。请插上，程序会自动识别。</translation>
    </message>
    <message>
        <source>{port} is in use by another program, or may not be used by this account.</source>
        <translation>{port} 正被别的程序使用，或此账户无权使用。</translation>
    </message>
    <message>
        <source>A picture with a code</source>
        <translation>含二维码的图片</translation>
    </message>
    <message>
        <source>Pictures ({kinds})</source>
        <translation>图片 ({kinds})</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Former ID</source>
        <translation>旧号码</translation>
    </message>
</context>
<context>
    <name>ScannerDialog</name>
    <message>
        <source>Scanner</source>
        <translation>扫描枪</translation>
    </message>
    <message>
        <source>How the scanner is connected</source>
        <translation>扫描枪的连接方式</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close · Esc</source>
        <translation>关闭 · Esc</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Scan this code into the line at the right, from the screen or printed: it holds every letter of Vietnamese, and tells what the scanner does with them.</source>
        <translation>把此码扫入右边的框（屏幕上或打印的均可）：码中含全部越南文字母，可看出扫描枪如何处理。</translation>
    </message>
    <message>
        <source>Types like a keyboard (USB)</source>
        <translation>像键盘一样输入（USB）</translation>
    </message>
</context>
<context>
    <name>ScannerTest</name>
    <message>
        <source>Scan the test code here</source>
        <translation>在此扫描测试码</translation>
    </message>
    <message>
        <source>Scan the code at the left</source>
        <translation>请扫描左边的码</translation>
    </message>
    <message>
        <source>It came by the serial port.</source>
        <translation>内容来自串口。</translation>
    </message>
    <message>
        <source>ends with Enter</source>
        <translation>以 Enter 结束</translation>
    </message>
    <message>
        <source>ends with Tab</source>
        <translation>以 Tab 结束</translation>
    </message>
    <message>
        <source>ends with no key</source>
        <translation>没有结束键</translation>
    </message>
    <message>
        <source>It types a letter every {gap} milliseconds and {ending}.</source>
        <translation>每 {gap} 毫秒输入一个字母，{ending}。</translation>
    </message>
</context>
<context>
    <name>SecondPerson</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Your own password</source>
        <translation>您本人的密码</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>第二人员</translation>
    </message>
    <message>
        <source>The second officer's password</source>
        <translation>第二人员的密码</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>An unfit result is to become fit</source>
        <translation>体检结果将由不合格改为合格</translation>
    </message>
    <message>
        <source>Somebody is to be present on a list that is closed</source>
        <translation>补记已关闭名单上的到场人员</translation>
    </message>
    <message>
        <source>Two records are to become one</source>
        <translation>两份档案将合并</translation>
    </message>
    <message>
        <source>A record is to be deleted</source>
        <translation>档案将被删除</translation>
    </message>
    <message>
        <source>The reason stands in the audit. Nobody else can confirm it at present.</source>
        <translation>理由记入日志。目前没有其他人可确认。</translation>
    </message>
    <message>
        <source>A second officer types their own password. Both names and the reason are kept.</source>
        <translation>由第二人员亲自输入密码。两人姓名和理由均会保存。</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>Take at least {least} characters.</source>
        <translation>至少 {least} 个字符。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
</context>
<context>
    <name>SectionCard</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 项</translation>
    </message>
    <message>
        <source>Show them all</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>Selected</name>
    <message>
        <source>With those selected</source>
        <translation>对选中的人</translation>
    </message>
    <message>
        <source>Merge the two…</source>
        <translation>合并两份档案…</translation>
    </message>
    <message>
        <source>Select everybody found</source>
        <translation>选择所有找到的人</translation>
    </message>
    <message>
        <source>With {n} selected</source>
        <translation>对已选的 {n} 人</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>已选 {n}</translation>
    </message>
    <message>
        <source>Done for {n} people</source>
        <translation>已应用于 {n} 人</translation>
    </message>
    <message>
        <source>Taken back: all is as it was.</source>
        <translation>已撤销：一切恢复原状。</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Send to the partner</source>
        <translation>发送给合作方</translation>
    </message>
    <message>
        <source>Send {paper} to the partner</source>
        <translation>将{paper}发送给合作方</translation>
    </message>
    <message>
        <source>The file leaves the country: it is noted who sent it, to whom, and which columns are in it. It has no health data, no ethnicity and no family.</source>
        <translation>该文件将发往境外：系统会记录发送人、接收方及所含栏目。文件不含健康、民族和家庭信息。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>The whole list</source>
        <translation>整份名册</translation>
    </message>
    <message>
        <source>As</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Excel workbook, to be edited</source>
        <translation>Excel 工作簿，可编辑</translation>
    </message>
    <message>
        <source>PDF, as issued</source>
        <translation>PDF，与签发时一致</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>移交给谁</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>保存文件…</translation>
    </message>
    <message>
        <source>Save the file and note the sending (Enter)</source>
        <translation>保存文件并登记发送 (Enter)</translation>
    </message>
    <message>
        <source>{employer} · {people} people, of whom {women} women</source>
        <translation>{employer} · {people}人，其中女性{women}人</translation>
    </message>
    <message>
        <source>without an employer</source>
        <translation>未定单位</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names}等另有{n}人</translation>
    </message>
    <message>
        <source>{n} people have not agreed to being named abroad and should not be on the list: {names}. Ask for their consent, or take them off and issue the next version.</source>
        <translation>有{n}人尚未同意将姓名发往境外，不应列入名册：{names}。请取得其同意，或将其删除后签发新版。</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>SentDialog</name>
    <message>
        <source>Note as sent</source>
        <translation>登记已发送</translation>
    </message>
    <message>
        <source>Where did {number} go?</source>
        <translation>{number} 发送到哪里？</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Communes</source>
        <translation>乡坊</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Paper, station or site</source>
        <translation>报纸、电台或网站名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
</context>
<context>
    <name>SentSide</name>
    <message>
        <source>Where it went</source>
        <translation>发送记录</translation>
    </message>
    <message>
        <source>Nothing was noted yet.</source>
        <translation>尚无记录。</translation>
    </message>
    <message>
        <source>{n} communes: {names} …</source>
        <translation>{n} 个乡：{names} …</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Connection's account</source>
        <translation>连接账户</translation>
    </message>
    <message>
        <source>Connection's password</source>
        <translation>连接密码</translation>
    </message>
    <message>
        <source>Certificate file, if it is the centre's own</source>
        <translation>证书文件（中心自有时填写）</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>Test and use</source>
        <translation>测试并使用</translation>
    </message>
    <message>
        <source>The whole centre shares one record on PostgreSQL. Its administrator gives you these.</source>
        <translation>全中心共用 PostgreSQL 上的一个数据库。以下内容由服务器管理员提供。</translation>
    </message>
    <message>
        <source>A record on a server</source>
        <translation>服务器上的数据库</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>补入</translation>
    </message>
</context>
<context>
    <name>SideCard</name>
    <message>
        <source>Nobody is chosen</source>
        <translation>未选择人员</translation>
    </message>
    <message>
        <source>Version {n} · {moment} · {digest}</source>
        <translation>第 {n} 版 · {moment} · {digest}</translation>
    </message>
    <message>
        <source>Look at this version</source>
        <translation>查看此版本</translation>
    </message>
    <message>
        <source>issued by {officer}</source>
        <translation>签发：{officer}</translation>
    </message>
    <message>
        <source>issued by {officer}, approved by {approver}</source>
        <translation>签发：{officer}，审批：{approver}</translation>
    </message>
    <message>
        <source>Gate mode</source>
        <translation>口岸模式</translation>
    </message>
    <message>
        <source>Issued versions</source>
        <translation>已签发版本</translation>
    </message>
    <message>
        <source>Being asked…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>公民身份证号</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>工种</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Record</source>
        <translation>档案库</translation>
    </message>
    <message>
        <source>Officer's sign-in name</source>
        <translation>工作人员登录名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Opening the record…</source>
        <translation>正在打开档案库…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Forgotten password…</source>
        <translation>忘记密码…</translation>
    </message>
    <message>
        <source>Lạng Sơn Provincial Employment Service Centre</source>
        <translation>谅山省就业服务中心</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>New record…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>The new password holds. Sign in with it.</source>
        <translation>新密码已生效，请用它登录。</translation>
    </message>
</context>
<context>
    <name>SkillsSection</name>
    <message>
        <source>Education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Diploma or certificate in</source>
        <translation>学历或证书专业</translation>
    </message>
    <message>
        <source>Skills, languages, experience</source>
        <translation>技能、语言、经验</translation>
    </message>
    <message>
        <source>Add a skill or language</source>
        <translation>添加技能或语言</translation>
    </message>
    <message>
        <source>No schooling</source>
        <translation>未上学</translation>
    </message>
    <message>
        <source>Primary school</source>
        <translation>小学</translation>
    </message>
    <message>
        <source>Lower secondary school</source>
        <translation>初中</translation>
    </message>
    <message>
        <source>Upper secondary school</source>
        <translation>高中</translation>
    </message>
    <message>
        <source>Vocational training</source>
        <translation>职业培训</translation>
    </message>
    <message>
        <source>College</source>
        <translation>大专</translation>
    </message>
    <message>
        <source>University and higher</source>
        <translation>本科及以上</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>经验</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Level or certificate</source>
        <translation>水平或证书</translation>
    </message>
    <message>
        <source>HSK 3, B1…</source>
        <translation>HSK 3、B1…</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年数</translation>
    </message>
</context>
<context>
    <name>SplitsTab</name>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Figures by split</source>
        <translation>分类数字</translation>
    </message>
    <message>
        <source>Nobody in this period</source>
        <translation>本期无人</translation>
    </message>
    <message>
        <source>Pick another period or programme above.</source>
        <translation>请在上方选择其他期间或项目。</translation>
    </message>
    <message>
        <source>Show the people</source>
        <translation>查看人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Across before</source>
        <translation>期初在外</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>回国</translation>
    </message>
    <message>
        <source>Across after</source>
        <translation>期末在外</translation>
    </message>
    <message>
        <source>women</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Show the people: {figure}</source>
        <translation>查看人员：{figure}</translation>
    </message>
</context>
<context>
    <name>StayDialogs</name>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>签发日期</translation>
    </message>
    <message>
        <source>May stay until</source>
        <translation>停留至</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save the permit</source>
        <translation>保存许可</translation>
    </message>
    <message>
        <source>Came back on</source>
        <translation>返回日期</translation>
    </message>
    <message>
        <source>Why alone</source>
        <translation>为何自行返回</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>如何得知</translation>
    </message>
    <message>
        <source>Record the return</source>
        <translation>登记返回</translation>
    </message>
    <message>
        <source>Happened on</source>
        <translation>发生日期</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Days of stay where no permit is known</source>
        <translation>未知许可时的停留天数</translation>
    </message>
    <message>
        <source>Reminders, days before the stay ends</source>
        <translation>到期前提醒（天）</translation>
    </message>
    <message>
        <source>Contracts: days before the end</source>
        <translation>合同：到期前（天）</translation>
    </message>
    <message>
        <source>Papers: days before the end</source>
        <translation>证件：到期前（天）</translation>
    </message>
    <message>
        <source>They hold for everybody in the office, here and on the page Today.</source>
        <translation>适用于全办公室，此处和“今天”页面。</translation>
    </message>
    <message>
        <source>Stays and reminders</source>
        <translation>停留与提醒</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>StaysPart</name>
    <message>
        <source>Stay over there</source>
        <translation>境外居留</translation>
    </message>
    <message>
        <source>Open in Follow-up</source>
        <translation>在“跟踪”中打开</translation>
    </message>
    <message>
        <source>May stay until {day}</source>
        <translation>可居留至 {day}</translation>
    </message>
    <message>
        <source> (assumed: no permit has been entered)</source>
        <translation>（推算：尚未录入居留许可）</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
</context>
<context>
    <name>StoreField</name>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Server…</source>
        <translation>服务器…</translation>
    </message>
    <message>
        <source>Folder of the record</source>
        <translation>档案库文件夹</translation>
    </message>
    <message>
        <source>Stopping at the next step…</source>
        <translation>将在下一步停止…</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Copy as a table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>选择列…</translation>
    </message>
</context>
<context>
    <name>TableOutputs</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the whole table, for Excel (Ctrl+Shift+C)</source>
        <translation>复制整个表格到Excel (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>Save this table as an Excel file</source>
        <translation>将此表保存为Excel文件</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Print this table as it is seen</source>
        <translation>按所见打印此表</translation>
    </message>
    <message>
        <source>Copied: paste it into Excel.</source>
        <translation>已复制：可粘贴到Excel。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
</context>
<context>
    <name>TagsSection</name>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>Tag, then Enter</source>
        <translation>输入标签后回车</translation>
    </message>
    <message>
        <source>Take the tag {name} away</source>
        <translation>移除标签 {name}</translation>
    </message>
</context>
<context>
    <name>TakeBack</name>
    <message>
        <source>Save what you typed, or give it up, before you take back an earlier save.</source>
        <translation>请先保存或放弃正在输入的内容，再撤销之前的保存。</translation>
    </message>
    <message>
        <source>Take back “{action}” of {moment} by {officer}, with everything that was saved together?</source>
        <translation>撤销 {officer} 于 {moment} 的“{action}”，连同一并保存的所有内容？</translation>
    </message>
    <message>
        <source>It also changed {count} records of others: they are taken back too.</source>
        <translation>该操作还更改了他人的 {count} 条记录，也将一并撤销。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>TestCode</name>
    <message>
        <source>Test code with all Vietnamese letters</source>
        <translation>含全部越南文字母的测试码</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Show these only · {key}</source>
        <translation>只显示这些 · {key}</translation>
    </message>
    <message>
        <source>women {n}</source>
        <translation>女{n}</translation>
    </message>
    <message>
        <source>w. {n}</source>
        <translation>女{n}</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>On the list</source>
        <translation>名册人数</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>This is no time. Write hours and minutes, for example 7:30.</source>
        <translation>时间格式不对。请写小时和分钟，例如 7:30。</translation>
    </message>
</context>
<context>
    <name>TimelinePart</name>
    <message>
        <source>Show what is older</source>
        <translation>查看更早的</translation>
    </message>
    <message>
        <source>Once the worker is saved, what happens is listed here by itself.</source>
        <translation>保存后，经过会自动列在此处。</translation>
    </message>
    <message>
        <source>Nothing has happened yet: no placement, no paper, no crossing.</source>
        <translation>尚无经过：未推荐岗位，无证件，未过境。</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Nothing waits for you today</source>
        <translation>今天没有待办事项</translation>
    </message>
    <message>
        <source>Handovers, papers that run out, declarations and incidents
come here as they fall due.</source>
        <translation>移交、即将到期的证件、申报和事件
到期时会显示在这里。</translation>
    </message>
    <message>
        <source>{n} of them pressing</source>
        <translation>其中 {n} 项紧急</translation>
    </message>
    <message>
        <source>{n} things wait</source>
        <translation>{n} 项待办</translation>
    </message>
</context>
<context>
    <name>TransfersTab</name>
    <message>
        <source>Nothing was sent abroad</source>
        <translation>尚无发往境外的数据</translation>
    </message>
    <message>
        <source>Sent abroad</source>
        <translation>已发往境外</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>公民身份证号</translation>
    </message>
    <message>
        <source>Citizen ID, then Enter</source>
        <translation>公民身份证号，然后回车</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>{n} transfers</source>
        <translation>{n} 次发送</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>经办人</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>What was done last</source>
        <translation>最近的操作</translation>
    </message>
    <message>
        <source>What was done last, to undo one of it</source>
        <translation>最近操作，可选一项撤销</translation>
    </message>
    <message>
        <source>Undo: {deed}</source>
        <translation>撤销：{deed}</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Redo: {deed}</source>
        <translation>重做：{deed}</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Stays: {deed}</source>
        <translation>保留：{deed}</translation>
    </message>
    <message>
        <source>Undo: {deed}</source>
        <translation>撤销：{deed}</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>此操作无法撤销。</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>Being undone or done again; a moment…</source>
        <translation>正在撤销或重做，请稍候…</translation>
    </message>
    <message>
        <source>Undone: {deed}</source>
        <translation>已撤销：{deed}</translation>
    </message>
    <message>
        <source>Done again: {deed}</source>
        <translation>已重做：{deed}</translation>
    </message>
</context>
<context>
    <name>WishSection</name>
    <message>
        <source>By this the centre finds job orders that suit. Leave empty what does not matter.</source>
        <translation>据此寻找合适的招聘需求，无要求的可留空。</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Any programme</source>
        <translation>任何项目</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Pay at least (CNY)</source>
        <translation>最低工资（元）</translation>
    </message>
    <message>
        <source>Pay is for</source>
        <translation>工资按</translation>
    </message>
    <message>
        <source>Term (months)</source>
        <translation>期限（月）</translation>
    </message>
    <message>
        <source>Ready from</source>
        <translation>可出发日期</translation>
    </message>
    <message>
        <source>Other wishes</source>
        <translation>其他意愿</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>{name} withdraws this consent:</source>
        <translation>{name} 撤回此项同意：</translation>
    </message>
    <message>
        <source>From now on a clearance blocks the worker on this account, until consent is given again. What was sent before stays sent; the page keeps when and how it was withdrawn.</source>
        <translation>自此该人员因此不得出境，直至重新同意。此前已发送的不受影响；档案会记明何时、以何种方式撤回。</translation>
    </message>
    <message>
        <source>On what paper, and where it is kept</source>
        <translation>依据何文件，存放何处</translation>
    </message>
    <message>
        <source>Print the form</source>
        <translation>打印表格</translation>
    </message>
    <message>
        <source>Withdraw the consent</source>
        <translation>撤回同意</translation>
    </message>
</context>
<context>
    <name>WorkerField</name>
    <message>
        <source>Type a name, a citizen ID or a phone, then choose</source>
        <translation>输入姓名、公民身份证号或电话后选择</translation>
    </message>
    <message>
        <source>Found people</source>
        <translation>找到的人员</translation>
    </message>
    <message>
        <source>Nobody is found.</source>
        <translation>未找到。</translation>
    </message>
</context>
<context>
    <name>WorkerPanel</name>
    <message>
        <source>Undo changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Give up everything that is not saved. Ctrl+Z takes back step by step</source>
        <translation>放弃所有未保存内容。Ctrl+Z 逐步撤销</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>New worker</source>
        <translation>新增务工人员</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Show what was saved</source>
        <translation>查看已保存内容</translation>
    </message>
</context>
<context>
    <name>WorkerParts</name>
    <message>
        <source>Parts of the worker's page</source>
        <translation>档案各部分</translation>
    </message>
    <message>
        <source>{title}, findings: {count}</source>
        <translation>{title}，需注意：{count}</translation>
    </message>
    <message>
        <source>{part} · next part Ctrl+PgDown</source>
        <translation>{part} · 下一部分 Ctrl+PgDown</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Former names, IDs</source>
        <translation>曾用名、旧号</translation>
    </message>
    <message>
        <source>Papers and health</source>
        <translation>证件与健康</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Pictures, scans</source>
        <translation>图片、扫描件</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>意愿</translation>
    </message>
    <message>
        <source>Education, skills</source>
        <translation>学历与技能</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>History of changes</source>
        <translation>修改历史</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>经过</translation>
    </message>
</context>
<context>
    <name>Workers</name>
    <message>
        <source>{years} years old</source>
        <translation>{years} 岁</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Looking for work</source>
        <translation>未签合同</translation>
    </message>
    <message>
        <source>Under contract</source>
        <translation>已签合同</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>在境外</translation>
    </message>
    <message>
        <source>Back or ended</source>
        <translation>已回或已结束</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Citizen ID</source>
        <translation>公民身份证号</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>乡坊</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>Job order</source>
        <translation>招聘需求</translation>
    </message>
    <message>
        <source>Travel document</source>
        <translation>旅行证件</translation>
    </message>
    <message>
        <source>In date until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Name in the passport</source>
        <translation>护照姓名</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文姓名</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>citizen ID</source>
        <translation>公民身份证号</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>commune</source>
        <translation>乡坊</translation>
    </message>
    <message>
        <source>travel document</source>
        <translation>旅行证件</translation>
    </message>
    <message>
        <source>health certificate</source>
        <translation>健康体检证明</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>同意书</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>WorkersPage</name>
    <message>
        <source>What you typed about {name} is not saved.</source>
        <translation>关于 {name} 的输入尚未保存。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>务工人员</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入名单…</translation>
    </message>
    <message>
        <source>New worker</source>
        <translation>新增务工人员</translation>
    </message>
    <message>
        <source>Likely duplicates…</source>
        <translation>可能重复的档案…</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复记录</translation>
    </message>
    <message>
        <source>{count} workers in the record</source>
        <translation>档案库中有 {count} 人</translation>
    </message>
</context>
<context>
    <name>YearCard</name>
    <message>
        <source>{year} against the plan</source>
        <translation>{year} 年与计划对比</translation>
    </message>
    <message>
        <source>{people} gone, of whom {women} women</source>
        <translation>已派出 {people} 人，其中女 {women} 人</translation>
    </message>
    <message>
        <source>no plan for this year</source>
        <translation>今年无计划</translation>
    </message>
    <message>
        <source>plan {planned} · {share} reached</source>
        <translation>计划 {planned} · 完成 {share}</translation>
    </message>
</context>
<context>
    <name>YearDialog</name>
    <message>
        <source>Figures of a year</source>
        <translation>年度数字</translation>
    </message>
    <message>
        <source>Figures of a year, from elsewhere</source>
        <translation>年度数字（其他来源）</translation>
    </message>
    <message>
        <source>A row a market, by its code (CHN, TWN, OTHER). 0 is zero; leave blank what is not known.</source>
        <translation>每个市场一行，填代码（CHN、TWN、OTHER）。0表示零；不知道的留空。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Plan: least</source>
        <translation>计划：最低</translation>
    </message>
    <message>
        <source>Plan: most</source>
        <translation>计划：最高</translation>
    </message>
    <message>
        <source>All people (blank: the sum)</source>
        <translation>总人数（留空：自动合计）</translation>
    </message>
    <message>
        <source>All women (blank: the sum)</source>
        <translation>女性总数（留空：自动合计）</translation>
    </message>
    <message>
        <source>Where they come from</source>
        <translation>数字来源</translation>
    </message>
    <message>
        <source>Figures of the year by market</source>
        <translation>按市场的年度数字</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>of whom women</source>
        <translation>其中女性</translation>
    </message>
    <message>
        <source>Another row</source>
        <translation>增加一行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消 (Esc)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>YearTab</name>
    <message>
        <source>Figures of {year} from elsewhere</source>
        <translation>{year}年数字（其他来源）</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Figures of the year by market</source>
        <translation>按市场的年度数字</translation>
    </message>
    <message>
        <source>No figures from elsewhere yet</source>
        <translation>尚无其他来源的数字</translation>
    </message>
    <message>
        <source>The authority's yearly table comes as a CSV file: import it, or type the figures in.</source>
        <translation>主管部门的年度表为CSV文件：可导入，或手工录入。</translation>
    </message>
    <message>
        <source>Import a CSV file…</source>
        <translation>导入CSV文件…</translation>
    </message>
    <message>
        <source>Type in or edit…</source>
        <translation>录入或修改…</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>of whom women</source>
        <translation>其中女性</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>来源：{source}</translation>
    </message>
    <message>
        <source>{people} people, of whom {women} women</source>
        <translation>{people}人，其中女{women}人</translation>
    </message>
    <message>
        <source>plan {low} – {high}: reached {least} of the least, {most} of the most</source>
        <translation>计划{low} – {high}：完成最低数的{least}，最高数的{most}</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Figures of a year</source>
        <translation>年度数字</translation>
    </message>
    <message>
        <source>Year {year}: {added} new, {changed} changed, {unchanged} as they were</source>
        <translation>{year}年：新增{added}，更改{changed}，未变{unchanged}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>_ListDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>_Notice</name>
    <message>
        <source>Signed…</source>
        <translation>已签…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Has signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>尚未签</translation>
    </message>
</context>
<context>
    <name>_Purpose</name>
    <message>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未记录</translation>
    </message>
</context>
<context>
    <name>dialog</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>VND for one</source>
        <translation>每单位越南盾</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
</TS>
