namespace Qiao.Demo.Trades;

/// <summary>Families of trades that are mostly done at a desk.</summary>
internal static class FamiliesOfKnowing
{
    public const string Table = """
        soft office 1-3
        参与需求评审，估算工作量|编写技术文档，维护接口说明|按规范提交代码，参加评审|跟踪线上指标，及时处理告警|与产品、测试紧密配合|沉淀公共组件，提高复用|参加技术分享|评估新技术并给出建议|保证交付质量和进度
        基础扎实，善于分析问题|有良好的编码和文档习惯|能独立负责模块|沟通顺畅，有主人翁意识|有完整项目经验|能阅读英文文档|对新技术保持好奇
        Review requirements and estimate effort|Write documents and review code|Watch production and fix problems|Work closely with product and test|Share what you learn|Deliver on time with quality
        Solid fundamentals|Good coding and writing habits|Able to own a module|Clear communication|Reads technical English

        engineer office 1-2
        编制技术方案和设计文件|参加设计评审和试验验证|跟进样件、试制和量产问题|与供应商和客户技术对接|整理标准、专利和经验库|控制成本和进度|支持生产现场|编写试验报告|指导新人
        专业基础扎实，逻辑清楚|能熟练使用设计或分析软件|有完整项目经验者优先|动手能力强，愿意下现场|有团队精神|能阅读英文资料|责任心强
        Write technical plans and design documents|Join reviews and tests|Solve problems in trial and series production|Talk with suppliers and customers|Support the shop floor|Keep knowledge in order
        Strong engineering basics|At home in design software|Hands-on and ready to go to the shop floor|Project experience welcome|Reads technical English

        civil office 1-3
        熟悉规范，保证成果质量|现场踏勘，收集资料|参加图纸会审和例会|编制方案、报告和台账|协调业主、监理和班组|跟踪进度，处理变更|落实安全和环保要求|配合验收、结算和归档|整理项目经验
        熟悉现行规范和标准|能熟练使用制图或算量软件|能适应驻场或短期出差|有类似项目经验者优先|沟通协调能力强|工作细致|责任心强
        Work to the codes and keep quality|Visit sites and collect facts|Join drawing reviews and meetings|Write plans, reports and records|Coordinate owner, supervisor and crews|Help with acceptance and payment
        Knows current codes|Uses drawing or quantity software well|Ready for site postings|Similar projects welcome|Careful and responsible

        money office 1-2
        遵守财经制度，保证数据准确|按时完成月结和申报|审核单据，控制费用|整理凭证和档案|配合审计和检查|与业务部门对账沟通|提出流程改进建议|维护财务系统基础数据|保守商业秘密
        熟悉财税政策|熟练使用办公软件和财务软件|严谨细致，原则性强|有同行业经验者优先|沟通协调好|能按时完成任务|职业操守良好
        Keep the figures right and on time|Check documents and costs|Work with auditors|Reconcile with other departments|Improve routines|Keep business secrets
        Knows tax and accounting rules|Good with office and finance software|Exact and honest|Experience in the trade welcome|Communicates well

        office office 1-3
        按时完成部门交办事项|维护台账和系统数据|与各部门沟通协调|整理归档文件资料|改进流程，提高效率|协助组织会议和活动|保管好印章、合同等重要资料|接待来访，解答问询|撰写总结和报表
        熟练使用办公软件|文字表达清楚|做事有条理，细心|沟通协调能力好|有相关经验者优先|学习能力强|守时守信
        Finish assigned work on time|Keep records and data up to date|Coordinate between departments|File papers and contracts|Help with meetings and events|Write summaries and tables
        Good with office software|Writes clearly|Orderly and careful|Works well with others|Quick to learn

        advice office 1-2
        接待咨询，做好登记和答复|保护当事人和服务对象隐私|撰写专业文书和服务记录|走访调查，核实情况|组织宣传讲座和培训|链接部门和社会资源|定期复盘案例|参加督导和学习|按时提交工作报告
        专业扎实，遵守职业伦理|善于倾听和表达|文字功底好|能独立处理一般事项|有相关实务经验者优先|能适应外出走访|有公益心
        Receive enquiries and answer them|Protect privacy|Write professional documents|Visit and check the facts|Hold talks and classes|Report on time
        Sound professional knowledge and ethics|Good listener and writer|Works independently|Practical experience welcome|Ready for field visits

        media flex 1-3
        参与选题和创意策划|按排期交付内容|分析数据，持续优化|与运营、设计、商务配合|管理账号和素材|遵守广告和版权规定|跟进热点，尝试新形式|复盘活动效果|维护粉丝和客户关系
        有作品或账号案例者优先|网感好，表达能力强|熟练使用常用创作软件|能承受直播或项目节奏|有团队意识|学习快，执行力强|审美好，细节到位
        Help plan topics and ideas|Deliver content on schedule|Read the figures and improve|Work with design and business|Respect advertising and copyright rules|Try new formats
        Portfolio or account welcome|Expresses ideas well|Uses creative software well|Team minded|Quick to learn

        sell flex 1-6
        制定拜访和跟进计划|如实介绍产品，不夸大承诺|录入客户系统，按时汇报|维护老客户，开发新客户|参加产品和销售培训|收集竞品和市场信息|跟进合同、交付和售后|完成月度目标|参加展会和推介活动
        沟通表达好，抗压能力强|目标感强，执行力好|有同行业资源者优先|新手有系统培训|诚信，重承诺|会使用办公软件|能接受短途出差
        Plan visits and follow-up|Present products honestly|Keep the customer system up to date|Look after customers and find new ones|Follow contracts and delivery|Join fairs
        Good communicator|Determined and organised|Industry contacts welcome|Training for beginners|Honest and reliable

        lead office 1-1
        制定部门规划并分解目标|建设团队，培养骨干|控制预算和风险|向管理层定期汇报|推动跨部门协作|完善制度和流程|维护重要合作关系|落实安全、质量和合规责任|推进数字化
        有同岗位管理经验|战略思维和落地能力兼备|善于带团队|熟悉行业和政策|数据分析能力强|抗压，有担当|沟通谈判能力强
        Set goals and break them down|Build the team and grow its people|Control budget and risk|Report to the board|Improve rules and processes|Answer for safety and compliance
        Management experience in the same role|Strategic and practical|Builds teams|Knows the industry and its rules|Strong with figures
        """;
}
