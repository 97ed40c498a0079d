const list = (words: string): string[] => words.trim().split(/\s+/);

/** Words that only hold a sentence together. */
export const FUNCTION_WORDS: readonly string[] = list(`
  a an the this that these those it its it's itself they them their theirs he she we us our you your yours i me my
  and or but while whereas although though yet as at by for from in into of off on onto out over  than then to too
  towards toward under until up upon via with within about across after again against along also among around before
  between beyond both down during  either else even here how however if it just like near now only other others
  rather same since still such there through what when where which who whom whose why will is are be    
  am has have  having do does  doing done can  both own not`);

/** Verbs that say little by themselves. A clause with one of them needs something proven in it. */
export const VERBS: readonly string[] = list(`
  is are   has have  does do  can will gives give  gets get got takes take  needs need needed
  brings bring brought comes come came ships ship shipped includes include included offers offer offered provides
  provide provided stands stand sits sit lands land finishes finish ends end stays stay remains remain
  holds hold shows show  says say rates rate  scores score scored reaches reach reached counts count weighs
  weigh plans plan means mean asks ask asked want wants wanted depends depend applies apply considers consider look looks
  looking carries carry   lies goes done  described describe serves serve
  matches match fits fit fitted handles handle handled supports   
   put puts puts going think see expect expects works worked runs run
  build builds put puts   make makes settle commit decide note remember mention tell reply check begin begins
  grow grows matter matters choose chooses   find finds pay pays turn turns sees sustain sustains`);

/** Prose of explanations that asserts nothing by itself: grown from false alarms, under the gate of the mutation suite. */
export const PROSE: readonly string[] = list(`
  team teams people person developer developers product products project projects application applications app apps
    backend system systems framework frameworks option options choice choices candidate shortlist
  shortlisted question brief case situation need needs wish wishes requirement requirements request conditions condition
  answer result results comparison compared comparing evidence dataset data view terms term respect regard side sides
    topic criterion criteria aspect count point   factor factors consideration balance
  overall together today currently present moment again mostly mainly main chief
  roughly fairly rather quite simply given based according considering regarding concerning relative versus unlike
  alongside beside besides runner standing whole  table order time work kind sort type ways   
      thread mind   worth weighing account start starting  decided decision
  deciding choosing  settled  committing  language languages skills skill stack   setup
  planned planning machine machines running key important relevant named mentioned seen step steps  checking
  after later otherwise likewise similarly equally accordingly moreover furthermore additionally however nonetheless
  meanwhile finally lastly conversely ground basis grounds itself themselves rating ratings judged measured counted
  weighted version versions release releases going forward  beginning growing   grown place position
  spot part parts taking finding found already around call workload shown rated stated placed listed considered available  taken`);

/** What starts a new clause beside a comma. */
export const CLAUSE_STARTERS: readonly string[] = list(
  `but while whereas although though and so because since yet unless when where which if as`,
);
