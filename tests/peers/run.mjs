// SPDX-License-Identifier: GPL-3.0-or-later
// Starts a practice region and drives it with clients and validators that others wrote.
import {existsSync} from 'node:fs';
import {join, dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {lines, start, stopAll} from './processes.mjs';
import {bookings, ourBookings} from './bookings.mjs';
import {conferences} from './conferences.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const work = process.env.TILSYN_PEERS_WORK;
let passed = 0;
let failed = 0;

/// One sentence that is true or not.
async function check(sentence, body) {
  try {
    await body();
    passed += 1;
    console.log(`ok      ${sentence}`);
    return true;
  } catch (problem) {
    failed += 1;
    console.log(`FAILED  ${sentence}\n        ${problem.message}`);
    return false;
  }
}

let status = 1;
try {
  const region = start(process.env.TILSYN_REGION, ['--no-simulation', '--room', 'demo,2468,1357,direct']);
  const ready = JSON.parse(await lines(region).next('the region to be ready'));
  const env = {...process.env, NODE_EXTRA_CA_CERTS: ready.ca};
  await conferences({check, ready, env, client: join(work, 'pexip_client.cjs'), work});
  if (process.env.TILSYN_VDX_CONTRACT && existsSync(process.env.TILSYN_VDX_CONTRACT)) {
    const judged = {check, ready, env, script: join(here, 'prism.sh'), noise: join(here, 'known_noise.json')};
    await bookings(judged);
    await ourBookings({...judged, program: join(dirname(process.env.TILSYN_REGION), 'peer_video_api')});
  } else {
    console.log('note: the video API was not judged by its contract: TILSYN_VDX_CONTRACT names no file');
  }
  status = failed === 0 ? 0 : 1;
} catch (problem) {
  failed += 1;
  console.log(`FAILED  ${problem.stack}`);
} finally {
  await stopAll();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(status);
