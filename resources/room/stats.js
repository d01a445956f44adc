// SPDX-License-Identifier: GPL-3.0-or-later
"use strict";
// Turns W3C webrtc-stats into the few figures that say how the line does.
class LineFigures {
  constructor() { this.past = []; }

  async read(connection) {
    const report = await connection.getStats();
    const now = {framesDecoded: 0, audioEnergy: 0, remoteLevel: 0, received: 0, lost: 0, pictures: 0, roundTripMs: 0,
                 relayed: false};
    for (const entry of report.values()) {
      if (entry.type === "inbound-rtp") this.addInbound(now, entry);
      if (entry.type === "transport" && entry.selectedCandidatePairId)
        this.addPair(now, report, report.get(entry.selectedCandidatePairId));
    }
    this.past.push(now);
    if (this.past.length > 3) this.past.shift(); // two steps of half a second
    const then = this.past[0];
    const lost = Math.max(0, now.lost - then.lost);
    const all = lost + Math.max(0, now.received - then.received);
    return {
      connected: connection.connectionState === "connected",
      framesDecoded: now.framesDecoded,
      audioEnergy: now.audioEnergy,
      remoteLevel: now.remoteLevel,
      lossPercent: all > 0 ? 100 * lost / all : 0,
      roundTripMs: now.roundTripMs,
      picturesPerSecond: now.pictures,
      relayed: now.relayed,
    };
  }

  addInbound(now, entry) {
    now.received += entry.packetsReceived || 0;
    now.lost += entry.packetsLost || 0;
    if (entry.kind === "video") {
      now.framesDecoded += entry.framesDecoded || 0;
      now.pictures = Math.max(now.pictures, Math.round(entry.framesPerSecond || 0));
    } else {
      now.audioEnergy += entry.totalAudioEnergy || 0;
      now.remoteLevel = Math.max(now.remoteLevel, entry.audioLevel || 0);
    }
  }

  addPair(now, report, pair) {
    if (!pair) return;
    now.roundTripMs = Math.round(1000 * (pair.currentRoundTripTime || 0));
    const own = report.get(pair.localCandidateId);
    now.relayed = Boolean(own && own.candidateType === "relay");
  }
}
