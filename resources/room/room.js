// SPDX-License-Identifier: GPL-3.0-or-later
"use strict";
// Joins the parts to the application. Inward: start, remote, candidate, stop. Outward: local, ownCandidate, stats,
// fault. Nothing else crosses.
new QWebChannel(qt.webChannelTransport, channel => {
  const outside = channel.objects.room;
  const stage = new Stage();
  let present = null; // the last `start`; null after a stop that lets the devices go
  let known = [];     // devices

  const devices = new Devices({
    fault: (code, detail) => outside.fault(code, detail),
    changed: () => {
      stage.showOwn(present ? devices.stream : null);
      if (present) stage.setSpeaker(devices.idOf("audiooutput", present.speakerLabel));
      inTurn(() => peer.isOpen ? peer.setTracks() : null);
    },
    list: list => { known = list; },
  });
  const peer = new Peer({
    local: (kind, sdp) => outside.local(kind, sdp),
    candidate: candidate => outside.ownCandidate(candidate),
    fault: (code, detail) => outside.fault(code, detail),
    track: track => stage.showRemote(track),
  }, devices.stream, work => inTurn(work));

  // One after the other: an answer must not overtake the start that it belongs to.
  let queue = Promise.resolve();
  const inTurn = work => {
    queue = queue.then(work).catch(error => outside.fault("connection-failed", error.name));
  };

  outside.start.connect(start => inTurn(async () => {
    present = start;
    stage.setWords(start.words, start.camera);
    stage.setPreview(start.preview);
    await devices.apply(start);
    if (present !== start) return;
    if (peer.isOpen) await peer.change(start);
    else if (start.connect) await peer.begin(start);
  }));
  outside.remote.connect((kind, sdp) => inTurn(async () => {
    if (!present) return;
    if (kind === "ignored") await peer.offerIgnored();
    else if (kind === "offer") await peer.takeOffer(sdp);
    else if (peer.isOpen) await peer.takeAnswer(sdp);
  }));
  outside.candidate.connect(candidate => inTurn(() => peer.takeCandidate(candidate)));
  outside.stop.connect(release => inTurn(() => {
    peer.close();
    stage.clearRemote();
    if (!release) return;
    present = null;
    devices.release();
  }));

  setInterval(async () => {
    if (!present) return;
    const connection = peer.connection;
    const figures = connection ? await peer.figures.read(connection) : {};
    stage.setRemoteLevel(figures.remoteLevel || 0);
    outside.stats({...figures, peer: connection !== null, microphoneLevel: devices.level(), devices: known,
                   microphoneLive: devices.isLive("audio"), cameraLive: devices.isLive("video")});
  }, 500);

  outside.ready();
});
