// First names, as columns of a price list and lists of staff call masters. Data; folded, in any order.
export const firstNames = `
аліна аліса алла альбіна анастасія ангеліна анжела анжеліка анна антоніна аня ася богдана валентина валерія ванда
варвара василина вероніка вікторія віка віолетта віра віта віталіна влада владислава галина ганна дана дарина дарія
даша діана домініка ева елеонора еліна емілія емма есенія євгенія єва єлизавета жанна женя зінаїда злата зоряна зоя
іванна інга інна інеса іра ірина іруся іванка каміла каріна катерина катя кіра клавдія ксенія ксюша лада лариса леся леся
лера ліда лідія лілія ліана ліза ліка ліна лія любов люба людмила люда мадіна майя маргарита маріанна марина марія марічка
марта маруся маша мелана мелісса меланія мілана мілена мирослава міра мія мар'яна надія надя настя наталія наталя ната неля
ніка ніна нонна оксана олександра олена оленка олеся ольга оля павліна поліна рада раїса регіна рената рима римма роза роксолана
руслана сабіна світлана світла сніжана соломія соня софа софія стефанія стелла сусанна таїсія тамара таня тая тетяна уляна
устина фаїна христина юлія юля юліана юстина яна яніна ярина ярослава амалія аміна аделіна аріна арина адріана божена інеса
олексій олександр саша андрій антон артем артур богдан борис вадим валентин валерій василь віктор віталій влад владислав
володимир вова вячеслав в'ячеслав геннадій георгій григорій данило даніїл дем'ян денис діма дмитро едуард євген іван ігор ілля
кирило костянтин костя леонід лев лука макар максим макс марк матвій микита микола мирон мирослав михайло міша назар назарій
олег олесь орест остап павло паша петро платон ростислав роман руслан рустам сава святослав семен сергій серж станіслав стас
степан тарас тимофій тимур федір филип юра юрій яків ян ярема яромир ярослав юліан
алина ангелина анастасия анжелика антонина валерия виктория вика виолетта вера вита виталина вероника галина дарья дария диана
динара евгения екатерина елена лена елизавета лиза жанна зинаида инна инга ира ирина карина катерина кира кристина ксения
лариса лидия лилия лиана любовь людмила майя маргарита рита марианна марина мария милана милена надежда наталья наташа нелли
ника нина оксана олеся ольга полина раиса регина римма светлана света снежана софия софья таисия тамара татьяна ульяна юлия
алексей александр андрей артем валерий василий виктор виталий владимир вячеслав геннадий георгий григорий даниил денис дмитрий
евгений егор игорь илья кирилл константин леонид лев максим матвей михаил никита николай олег павел петр роман ростислав
руслан семен сергей станислав степан тимофей тимур федор филипп юрий яков ярослав
olena elena helen oksana iryna irina ira kateryna katerina kate katya kasia maria mariia marta marina maryna anna ania ann anne
anastasia anastasiia nastya natalia nataliia natasha natalie olga olha tetiana tatiana tanya svitlana svetlana lana yulia julia
yuliia viktoria victoria vika valeria daria dasha diana alina alisa alice sofia sophia sofiia polina veronika veronica kristina
christina yana solomia zlata mila milana liza lisa elizabeth liliia lilia lily lidia larysa larisa halyna galina inna zhanna
ivanna bohdana vira vera nadia nina emma emily olivia charlotte grace ruby chloe jessica sarah laura rachel rebecca amy lucy
megan hannah sophie zoe amelia mia eva ella nora rose jane mary susan karen linda barbara jennifer
serhii sergey andrii andrew oleksandr alex alexander dmytro dmitry maksym max ivan oleh taras roman artem bohdan denys denis
vlad vladyslav mykola nick petro peter pavlo paul yurii george john james jack tom thomas david mark michael daniel adam chris
ola ala agnieszka aleksandra alicja amanda anita aneta beata bożena celina dagmara danuta dominika dorota edyta elżbieta ewa
ewelina gabriela grażyna halina hanna iga irena iwona iza izabela jadwiga joanna asia jolanta justyna kamila karolina katarzyna
kinga klaudia krystyna magda magdalena maja malwina małgorzata gosia marlena marzena milena monika natalia nikola olga olimpia
oliwia patrycja paulina pola renata roksana sandra sylwia swietłana urszula wanda weronika wiktoria zofia zosia zuzanna żaneta
adam adrian andrzej artur bartek bartosz damian dariusz dawid filip grzegorz jacek jakub jan janusz jarek kamil karol krzysztof
łukasz maciej marcin marek mariusz mateusz michał patryk paweł piotr przemek rafał robert sebastian szymon tomasz wojciech
`
