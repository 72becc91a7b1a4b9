namespace Qiao.Demo.Trades;

/// <summary>Money, offices and advice.</summary>
internal static class TradesOfOffices
{
    public const string Table = """
        2411 money 29 6000-11500 month 3 1-5 500105,500112 m13 en12
        会计|总账会计|成本会计|主办会计|审计专员
        Accountant
        general-ledger,cost-accounting,financial-statement-preparation,kingdee,yonyou,tax-filing
        accounting-professional-title
        做总账、成本核算和月结|申报增值税、所得税|编制报表，配合年审
        Close the books, file taxes and prepare accounts

        3313 money 30 4500-7500 month 3 0-3 - m13
        会计助理|往来会计|代理记账会计|税务会计
        Accounts Assistant
        accounting-voucher-preparation,accounts-receivable-and-payable,golden-tax-invoicing-system,agency-bookkeeping
        junior-accounting-certificate
        审核票据，录入凭证|开票、认证、对账|整理装订账本
        Post vouchers, invoice and reconcile

        4311 money 21 4000-6000 month 2 0-2 - m13
        出纳|收银会计|结算员
        Bookkeeping Clerk
        cash-management-cashier,online-banking-payment,bank-reconciliation,expense-reimbursement-review
        junior-accounting-certificate
        办理收付款，登记日记账|报销初审|每月对账
        Handle payments and the cash book

        2413 money 12 9000-20000 month 4 1-5 - m13 en22
        财务分析师|投资分析师|风控专员
        Financial Analyst
        financial-modelling,investment-analysis,budget-management,power-bi,financial-risk-management
        certified-public-accountant-qualification
        预算、滚动预测和差异分析|搭建现金流模型|撰写分析报告
        Model cash flows and explain variances

        2412 money 11 6000-14000 month 3 0-4
        理财顾问|客户经理|保险规划师
        Financial Adviser
        banking-operations,client-relationship-management,wealth-management
        fund-practice-qualification,banking-practice-qualification
        了解客户需求，做资产配置建议|合规销售，双录留痕|定期回访
        Advise clients on savings and insurance

        4211 money 13 5000-8000 month 3 0-2
        银行柜员|大堂经理|综合柜员
        Bank Teller
        counter-banking-service,manual-money-counting,bank-lobby-guidance,bank-account-kyc
        banking-practice-qualification
        办理存取、转账和开户|引导客户使用自助设备|反假币、反诈提示
        Serve customers at the counter

        4313 money 11 4500-7000 month 3 0-3
        薪酬专员|工资核算员
        Payroll Clerk
        salary-calculation,attendance-management,individual-income-tax-filing,social-insurance-handling
        -
        核算工资、加班和计件|申报个税、社保和公积金|解答员工疑问
        Calculate pay and file deductions

        2423 office 24 5500-10000 month 3 1-4 500105 m13
        人力资源专员|招聘主管|HRBP|人事专员
        HR Officer
        recruitment,employee-relations,performance-management,labour-law,compensation-management
        human-resources-manager-certificate
        发布岗位，筛选简历，组织面试|办理入离职和劳动合同|推进绩效、培训和员工关系
        Recruit, onboard and look after staff

        4110 office 40 3800-6000 month 3 0-2 500112
        行政文员|办公室文员|内勤|综合文员
        Office Clerk
        office-software,meeting-preparation,archives-organisation,spreadsheet-ledger-keeping,official-document-writing
        -
        收发文件，整理档案|安排会议，采购办公用品|统计台账，做表格
        Keep files, tables and meetings in order

        4120 office 13 4500-7500 month 3 0-3
        总经理秘书|行政秘书|文秘
        Secretary
        executive-calendar-management,minute-taking,official-document-writing,business-reception
        -
        安排日程、差旅和接待|起草纪要和公文|跟踪督办事项
        Plan the diary and write the minutes

        4226 office 17 3800-5500 month 2 0-1
        前台接待|行政前台|客服前台
        Receptionist
        front-desk-reception,reception-duties,switchboard-operation,meeting-room-management
        -
        接待来访，登记引导|接听总机，收发快递|管理会议室
        Welcome visitors and answer the phone

        4222 office 26 4000-6500 month 2 0-1 500104,500118
        客服专员|电话客服|在线客服|热线坐席
        Customer Service Agent
        hotline-answering,online-chat-reception,after-sales-refund-handling,complaint-handling
        call-centre-service-certificate
        接听热线或在线解答|登记工单，跟进处理|回访并整理常见问题
        Answer customers by phone and chat

        4132 office 16 3800-5800 month 2 0-1 - pt15
        数据标注员|数据录入员|信息采集员
        Data Annotator
        data-verification,data-cleaning,order-entry,archive-digitisation
        ai-trainer-certificate
        按规则标注图片、语音和文本|录入、核对资料|复核抽检，统计准确率
        Label images, speech and text

        3323 office 17 5000-8500 month 3 0-4
        采购专员|采购员|供应链专员
        Buyer
        procurement-management,price-inquiry-comparison,supplier-management,purchase-order-follow-up
        purchaser-certificate
        询价、比价、下单、跟催|开发和评价供应商|对账付款
        Buy materials at the right price and time

        4322 office 17 4800-7500 month 2 0-3
        生产计划员|跟单员|生产统计员
        Production Planning Clerk
        order-tracking-production,material-requirement-planning,production-reporting,statistical-report-preparation
        -
        排产、跟踪订单进度|统计产量、工时和损耗|协调物料和交期
        Plan production and follow orders

        2643 office 15 7000-14000 month 4 0-5 500112 en45
        英语翻译|日语翻译|英语口译员|商务日语翻译
        English or Japanese Interpreter
        english-chinese-interpreting,english-chinese-translation,english-language,japanese-language,computer-assisted-translation-tools
        catti-certificate,japanese-language-proficiency-test
        会议、商务和现场口译|翻译技术文件和合同|整理术语表
        Interpret at meetings and translate documents

        2611 advice 15 8000-20000 month 4 1-6 500105,500103
        律师|专职律师|公司法务|法务主管
        Lawyer
        litigation,contract-review,labour-law,corporate-legal-affairs,legal-research
        lawyer-practice-licence,legal-professional-qualification-certificate
        审查合同，出具法律意见|代理诉讼、仲裁|提供劳动用工合规咨询
        Review contracts and act in court

        3411 advice 12 4500-7500 month 3 0-2
        律师助理|法律援助接待员|书记员
        Paralegal
        case-file-management,court-filing,legal-document-typing,legal-aid-consultation
        -
        整理卷宗，立案归档|检索法规和案例|接待咨询，登记要点
        Prepare files and search the law

        2635 advice 17 4800-8000 month 3 0-3 500108,500106
        社会工作者|社工|项目社工|心理咨询师
        Social Worker
        social-casework,group-and-community-work,psychological-counselling,volunteer-management
        social-worker-professional-qualification
        入户探访，评估需求，开展个案|组织小组和社区活动|链接资源，写服务记录
        Visit families, plan help and run groups

        3412 advice 17 3800-5800 month 3 0-2
        社区网格员|社区工作者|养老服务专员
        Community Worker
        community-grid-service,community-activity-organisation,social-assistance-review
        -
        走访居民，采集信息|宣传就业和养老政策|调解邻里纠纷
        Visit residents and explain services

        2422 advice 13 6000-11000 month 4 1-4
        招商专员|项目申报专员|政策研究员
        Policy and Investment Officer
        investment-promotion,government-project-application,policy-research,official-document-writing
        -
        研究产业政策，撰写材料|对接企业，申报项目|统计跟踪进展
        Study policy and help firms apply
        """;
}
