import { mkdtempSync } from 'node:fs';
import { freePort, startChildApp } from './child-app.ts';
import { openStandIn } from './stand-in.ts';
for (const dir of ['/tmp/cc2','/tmp/cc3'+Date.now(), '/tmp/cc2', mkdtempSync('/tmp/sc-')].flatMap(d=>[d,d])){
  const [a,b]=[await freePort(),await freePort()];
  const s=await openStandIn(a,b);
  const app=startChildApp(b,dir,s.environment);
  await app.ready; const t1=performance.now()-app.startedAt;
  const an=s.nextAnswer(); const sent=await s.workspace.sendCommand({text:'compare fastify and express for a public API'}); const t2=performance.now()-app.startedAt;
  const t3=(await an)-app.startedAt;
  const t=performance.now();
  await app.stop(); s.close();
  console.log(dir,t1.toFixed(),t2.toFixed(),t3.toFixed(),'stop',(performance.now()-t).toFixed());
}
