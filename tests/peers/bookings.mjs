// SPDX-License-Identifier: GPL-3.0-or-later
// The video API's contract, as a proxy in front of the region: every answer is judged by it.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {request as plainRequest} from 'node:http';
import {request as tlsRequest} from 'node:https';
import {lines, start} from './processes.mjs';

/// A request over Node's own client: `fetch` cannot be told of the region's CA at run time.
function send(url, {method = 'GET', headers = {}, body, ca} = {}) {
  return new Promise((done, fail) => {
    const request = (url.startsWith('https:') ? tlsRequest : plainRequest)(url, {method, headers, ca}, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => { text += part; }).on('end', () => {
        let json;
        try {
          json = JSON.parse(text);
        } catch {
          json = undefined;
        }
        done({status: response.statusCode, headers: response.headers, text, json});
      });
    });
    request.on('error', fail);
    request.end(body);
  });
}

/// What a violation is about: place without array positions, and its code.
const shapeOf = ({location, code}) => `${location.filter((part) => !/^\d+$/.test(part)).join('.')} ${code}`;

/// Our own client, a program of this tree, through a proxy that judges its requests as well.
export async function ourBookings({check, ready, env, script, noise, program}) {
  await check('our own client books, reads, ends and deletes by the contract', async () => {
    const proxy = start('bash', [script, ready.vdx], {...env, TILSYN_JUDGE_REQUESTS: 'true'});
    const base = await lines(proxy).next('the proxy\'s address');
    await answers(base);
    const client = spawn(program, ['--no-version'], {stdio: ['ignore', 'pipe', 'inherit'], env: {...env,
      TILSYN_PEER_VDX: base, TILSYN_PEER_OIDC: ready.oidc, TILSYN_PEER_CA: ready.ca, TILSYN_PEER_NOISE: noise}});
    let told = '';
    client.stdout.on('data', (part) => { told += part; });
    const code = await new Promise((done, fail) => client.once('exit', done).once('error', fail));
    assert.equal(code, 0, told);
  });
}

/// Waits until the proxy has read its contract.
async function answers(base) {
  for (let i = 0; i < 100; ++i) {
    try {
      await send(`${base}/v2/info`);
      return;
    } catch {
      await new Promise((again) => setTimeout(again, 200));
    }
  }
}

export async function bookings({check, ready, env, script, noise}) {
  const ca = readFileSync(ready.ca);
  const known = new Set(JSON.parse(readFileSync(noise, 'utf8')).known.map(({violation}) => violation));
  const form = 'grant_type=client_credentials&client_id=script&client_secret=script';
  const token = (await send(`${ready.oidc}/token`, {method: 'POST', body: form, ca,
    headers: {'Content-Type': 'application/x-www-form-urlencoded'}})).json.access_token;
  const proxy = start('bash', [script, ready.vdx], env);
  const base = await lines(proxy).next('the proxy\'s address');

  const seen = new Set();
  const call = async (method, path, body, bearer = token) => {
    const answer = await send(`${base}/v2${path}`, {method, body: body && JSON.stringify(body), headers: {
      'Accept': 'application/hal+json, application/json',
      ...(body ? {'Content-Type': 'application/json'} : {}), ...(bearer ? {Authorization: `Bearer ${bearer}`} : {})}});
    const told = answer.headers['sl-violations'] ?? '[]';
    // A long list's nulls do not fit into a header; its rows are judged where they are asked for one by one.
    const tooMany = told.startsWith('Too many') && Array.isArray(answer.json);
    const violations = JSON.parse(tooMany ? '[]' : told).filter(({location}) => location[0] === 'response');
    const unknown = violations.map(shapeOf).filter((shape) => !known.has(shape));
    for (const shape of violations.map(shapeOf)) seen.add(shape);
    assert.deepEqual(unknown, [], `${method} ${path}: the contract says no: ${JSON.stringify(
      violations.filter((v) => unknown.includes(shapeOf(v)))).slice(0, 800)}`);
    return answer;
  };
  await answers(base);
  const at = (minutes) => new Date(Date.now() + minutes * 60000).toISOString().replace(/\.\d+/, '');
  const meeting = (minutes, more = {}) => ({subject: 'Avtale 08:45', startTime: at(minutes), endTime: at(minutes + 30), ...more});

  await check('the contract accepts the answers to a visit now: book, read, see the room, end it', async () => {
    assert.equal((await call('GET', '/info')).status, 200);
    const uuid = randomUUID();
    const made = await call('POST', '/meetings', meeting(0, {uuid, meetingType: 'POOL', guestMicrophone: 'on', labels: ['a']}));
    assert.equal(made.status, 200);
    assert.match(made.headers['content-type'], /^application\/hal\+json/);
    assert.equal((await call('GET', `/meetings/${uuid}`)).json.uuid, uuid);
    assert.equal((await call('GET', `/scheduling-info/${uuid}`)).json.provisionStatus, 'PROVISIONED_OK');
    assert.equal((await call('PATCH', `/meetings/${uuid}`, {endTime: at(0)})).status, 200);
  });

  await check('it accepts the answers to a planned meeting: book, move, replace, list, take back', async () => {
    const made = (await call('POST', '/meetings', meeting(120, {additionalInformation: [{key: 'k', value: 'v'}]}))).json;
    assert.equal((await call('PATCH', `/meetings/${made.uuid}`, {startTime: at(180), endTime: at(210)})).status, 200);
    assert.equal((await call('PUT', `/meetings/${made.uuid}`, meeting(180))).status, 200);
    const list = await call('GET', `/meetings?from-start-time=${at(170)}&to-start-time=${at(190)}`);
    assert.equal(list.json.some(({uuid}) => uuid === made.uuid), true);
    assert.equal((await call('GET', `/meetings?short-id=${made.shortId}`)).json.length, 1);
    assert.equal((await call('GET', `/scheduling-info?from-start-time=${at(0)}&to-end-time=${at(300)}`)).status, 200);
    assert.equal((await call('DELETE', `/meetings/${made.uuid}`)).status, 204);
    assert.equal((await call('GET', `/meetings/${made.uuid}`)).status, 404);
    assert.equal((await call('GET', '/pool')).status, 200);
  });

  await check('it accepts the refusals', async () => {
    const uuid = randomUUID();
    await call('POST', '/meetings', meeting(60, {uuid}));
    assert.equal((await call('POST', '/meetings', meeting(60, {uuid}))).json.detailed_error_code, '24');
    assert.equal((await call('GET', '/meetings')).status, 400);
    const now = (await call('POST', '/meetings', meeting(0))).json;
    assert.equal((await call('DELETE', `/meetings/${now.uuid}`)).status, 406);
  });

  await check('every entry of the list of known noise is still heard', async () => {
    assert.deepEqual([...known].filter((shape) => !seen.has(shape)), []);
  });
}
