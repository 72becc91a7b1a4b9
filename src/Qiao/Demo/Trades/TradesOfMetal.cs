namespace Qiao.Demo.Trades;

/// <summary>Metal and factories.</summary>
internal static class TradesOfMetal
{
    public const string Table = """
        7212 metal 73 6500-11000 month 0 0-4 500112,500115,500102,500120 en10
        焊工|二保焊工|氩弧焊工|电焊工|压力管道焊工
        Welder
        tig-welding,co2-mag-welding,manual-arc-welding,gas-welding-cutting,pipe-welding
        welding-hot-cutting-licence,pressure-equipment-welder-certificate
        按图纸完成氩弧焊、二保焊和手工焊|焊前清理坡口，焊后打磨检查|按工艺卡调整电流、电压和焊接顺序
        Weld steel parts with MIG, TIG and stick to drawings

        7212 metal 16 280-420 day 0 1-5 500112,500102 temp70
        点工焊工|工地焊工（日结）|钢结构焊工
        Structural Welder
        manual-arc-welding,co2-mag-welding,steel-structure-erection
        welding-hot-cutting-licence,work-at-height-licence
        焊接钢梁、钢柱和栏杆|现场动火前清理易燃物，配好灭火器|高处作业系好安全带
        Weld beams, columns and railings on site

        7213 metal 17 6000-9500 month 0 1-4
        钣金工|折弯工|汽车钣金工|激光切割操作工
        Sheet Metal Worker
        sheet-metal-bending,laser-cutting-sheet,sheet-metal-layout,car-body-panel-beating
        -
        看展开图，操作折弯机和剪板机|激光下料，控制毛刺和尺寸|首件自检，填写流转卡
        Cut and bend sheet metal to the drawing

        7214 metal 12 6500-10500 month 0 1-5
        铆工|钢结构安装工|钢构下料工
        Structural Steel Fitter
        riveting-fitting-structural,steel-structure-erection,steel-plate-cutting-layout
        welding-hot-cutting-licence,work-at-height-licence
        按图放样、下料和组对|安装钢梁、檩条和支撑|校正变形，紧固高强螺栓
        Lay out, fit and bolt steel structures

        7222 metal 22 7000-13000 month 0 2-6
        模具钳工|模具师傅|模具装配工|夹具制作工
        Toolmaker
        mould-fitting,mould-repair,spark-erosion-edm,jig-fixture-making,mould-polishing
        mould-fitter-certificate
        装配、修配注塑模和冲压模|试模、修模，解决飞边和拉伤|保养模具，登记寿命
        Fit, try out and repair moulds

        7223 metal 59 6000-10500 month 0 0-4 500120,500107,500112 en8
        数控车工|CNC操机员|加工中心操作工|数控铣工|五轴调机师
        CNC Machinist
        cnc-lathe-operation,cnc-milling-machining-centre,fanuc-siemens-control,tool-setting-cutter-wear,caliper-micrometer
        cnc-operator-certificate
        看图装夹，对刀，操作数控机床|用卡尺、千分尺检验首件和过程件|简单修改程序，更换刀片
        Set up and run CNC lathes and machining centres

        7223 metal 16 8500-14000 month 3 2-6 500120,500107
        数控编程员|CNC编程工程师|UG编程师
        CNC Programmer
        cnc-programming-cam,cmm-measurement,siemens-nx,fanuc-siemens-control
        -
        用编程软件编制数控加工程序|选择刀具和切削参数，缩短节拍|跟踪首件加工，优化程序
        Write and optimise CNC programs

        7224 metal 13 5500-8500 month 0 0-3
        抛光工|打磨工|磨床操作工
        Grinder and Polisher
        metal-polishing,surface-grinding,cylindrical-grinding,casting-cleaning-fettling
        -
        打磨毛刺、焊疤和合模线|操作平面磨或外圆磨|按样板控制粗糙度
        Grind and polish metal parts

        7211 metal 9 6000-9000 month 0 1-4
        压铸工|铸造造型工|熔炼浇注工
        Foundry Worker
        die-casting,sand-moulding,molten-metal-pouring,casting-process
        -
        操作压铸机或造型线|控制铝液温度和脱模剂用量|检查气孔、冷隔等缺陷
        Cast aluminium and iron parts

        8121 metal 11 6000-9000 month 0 0-3
        热处理工|铝材挤压工|炉前工
        Metal Process Operator
        heat-treatment-metal,aluminium-extrusion,steelmaking-furnace
        metallurgical-gas-licence
        按工艺曲线操作加热炉|检测硬度，记录炉温|排查设备异常并上报
        Run furnaces and extrusion presses

        8122 metal 11 5500-8500 month 0 0-3
        电镀工|喷塑工|电泳操作工
        Plating and Coating Operator
        electroplating,powder-coating,electrophoretic-coating,bath-solution-testing
        -
        上挂、下挂，控制槽温和时间|化验添加药水|检查镀层和涂层厚度
        Plate and powder-coat parts

        8211 line 66 5500-8500 month 0 0-2 500112,500106,500105
        汽车装配工|总装操作工|发动机装配工|机械装配工
        Vehicle Assembler
        vehicle-assembly,engine-gearbox-assembly,mechanical-assembly,production-line-work
        -
        按作业指导书装配内饰、底盘和线束|用扭力扳手拧紧并做标记|发现错漏装立即拉停报告
        Assemble vehicles and engines on the line

        8212 line 73 5000-7800 month 0 0-1 500106,500114
        笔记本电脑组装工|电子装配工|SMT操作员|主板组装工
        Laptop and Electronics Assembler
        consumer-electronics-assembly,smt-placement,pcb-through-hole-insertion,glue-dispensing
        -
        组装笔记本电脑的屏幕、键盘和主板|操作贴片机，上料、换料|戴好静电手环，做好自检
        Assemble laptops and circuit boards

        9329 line 79 4800-7500 month 0 0-1 500112,500106,500118
        普工|生产操作工|流水线工人|车间辅助工
        Production Worker
        production-line-work,machine-loading-unloading,shift-work-handover,parts-counting-sorting
        -
        按工位要求完成上料、加工和下料|清点数量，填写生产日报|保持工位整洁，执行5S
        Load machines, count parts and keep the line moving

        7543 line 40 5000-7500 month 2 0-3 - en8
        质检员|外观检验员|来料检验员|出货检验员
        Quality Inspector
        sampling-inspection-aql,magnifier-inspection-lamp,caliper-micrometer,attention-to-detail
        -
        按检验标准抽检来料、制程和成品|填写检验记录，隔离不良品|跟踪整改，参加质量例会
        Inspect incoming, running and finished goods

        8142 line 22 5000-8000 month 0 0-3
        注塑工|注塑操作工|注塑调机员|吹塑工
        Injection Moulding Operator
        injection-moulding,injection-moulding-setup,robot-arm-take-out,plastic-extrusion
        -
        操作注塑机，取件、修边、装箱|换模换料，调整温度和压力|目检缩水、黑点等缺陷
        Run injection moulding machines

        9321 line 29 4200-6200 month 0 0-1 - pt10
        包装工|手工包装员|电商打包员
        Hand Packer
        carton-packing-sealing,ecommerce-order-packing,label-sticking,box-folding
        -
        折盒、装箱、封箱、贴标|核对订单和数量|登记破损和短少
        Pack, seal and label boxes

        8183 line 13 4800-7000 month 0 0-2
        灌装线操作工|包装机操作工|贴标机操作员
        Packing Machine Operator
        filling-machine-operation,automatic-packaging-machine,labelling-machine-operation,inkjet-coding
        -
        操作灌装、旋盖、贴标设备|清洗管路，换批次|检查净含量和喷码
        Run filling and labelling machines

        8131 line 17 5500-8500 month 2 0-3 500115,500102
        化工操作工|制药操作工|反应釜操作工
        Chemical Process Operator
        reactor-operation,tablet-capsule-production,distillation-operation,chemical-titration
        hazardous-chemical-process-permit,pressure-vessel-r-licence
        按规程操作反应釜、离心机和干燥设备|巡检温度、压力、液位并记录|按药品或化工规范清场
        Run reactors and dryers by the book

        3133 line 9 6500-9500 month 3 1-4 500115
        化工总控操作员|中控室操作员
        Chemical Process Controller
        dcs-control,pid-diagram-reading,emergency-interlock-handling
        chemical-operator-certificate,instrument-automation-licence
        在中控室监盘，调节工艺参数|异常时按预案处置|填写交接班记录
        Control the plant from the control room

        8182 line 9 5000-7500 month 0 1-4
        锅炉工|司炉工
        Boiler Operator
        boiler-operation,boiler-water-treatment,biomass-coal-firing
        boiler-operator-g-licence
        操作燃气锅炉，保证供汽|化验炉水，定期排污|巡检安全阀和压力表
        Run boilers and test the water

        8181 line 9 5500-8500 month 0 0-3
        玻璃钢化工|陶瓷窑炉工|瓷砖压机操作工
        Glass and Kiln Operator
        glass-tempering-laminating,tile-pressing-glazing-line,kiln-loading
        -
        操作钢化炉、窑炉或压机|控制烧成曲线|检选成品，分等入库
        Run kilns and tempering furnaces

        8160 line 33 4500-6800 month 0 0-2 500102,500101
        食品厂操作工|榨菜加工工|肉制品加工员|预制菜车间工人
        Food Processing Operator
        food-production-line,meat-product-processing,frozen-prepared-food,food-plant-hygiene
        health-certificate
        操作切丝、拌料、杀菌和包装设备|按卫生规范更衣、洗手消毒|记录杀菌温度和批号
        Process and pack food under hygiene rules

        7514 line 9 4500-7000 month 0 0-3 500102
        榨菜腌制工|泡菜师傅|豆瓣酱酿制工
        Pickle and Sauce Maker
        zhacai-making,pickle-fermentation,chilli-bean-paste-making
        health-certificate
        修剪、入池、翻池，看盐看水|判断发酵程度|清洗菜池和器具
        Pickle vegetables the Fuling way

        7511 line 11 5000-8000 month 0 0-3
        肉类分割工|屠宰工|冷库切割工
        Meat Cutter
        meat-deboning-cutting,pig-slaughtering,poultry-processing
        health-certificate
        按部位分割、剔骨、修整|称重、装袋、入库|清洗消毒刀具和案台
        Cut and bone meat in a cold room

        7515 line 8 6000-11000 month 3 1-5
        品酒师|评茶员|食品感官评价员
        Taster and Grader
        liquor-wine-tasting,tea-evaluation,sensory-evaluation
        sommelier-certificate,tea-evaluator-certificate
        品评基酒、茶叶或食品样品|写评语，建样品档案|参与勾调和新品开发
        Taste and grade spirits, tea and food
        """;
}
