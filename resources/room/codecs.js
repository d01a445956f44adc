// SPDX-License-Identifier: GPL-3.0-or-later
"use strict";
// Which codecs this workstation speaks: VP8, VP9 and Opus, the ones that the system's libraries keep patched.
const codecs = (() => {
  const spoken = {audio: ["opus"], video: ["vp8", "vp9"]};

  /** What our own descriptions may list, best first. */
  function preferences(kind) {
    const known = RTCRtpReceiver.getCapabilities(kind).codecs;
    const nameOf = codec => codec.mimeType.split("/")[1].toLowerCase();
    const chosen = spoken[kind].flatMap(name => known.filter(codec => nameOf(codec) === name));
    return kind === "video" ? chosen.concat(known.filter(codec => nameOf(codec) === "rtx")) : chosen;
  }

  /** Payload types of a media section that we take: the spoken ones and the retransmission that belongs to them. */
  function takenTypes(kind, lines) {
    const taken = new Set();
    for (const line of lines) {
      const map = /^a=rtpmap:(\d+) ([^/]+)/.exec(line);
      if (map && spoken[kind].includes(map[2].toLowerCase())) taken.add(map[1]);
    }
    for (const line of lines) {
      const repair = /^a=fmtp:(\d+) apt=(\d+)/.exec(line);
      if (repair && taken.has(repair[2])) taken.add(repair[1]);
    }
    return taken;
  }

  function cutSection(section) {
    const lines = section.split("\r\n");
    const head = /^m=(audio|video) (\d+) (\S+) (.*)$/.exec(lines[0]);
    if (!head) return section;
    const taken = takenTypes(head[1], lines);
    if (taken.size === 0) return section; // left as it is: the browser refuses what it cannot do by itself
    const listed = head[4].split(" ").filter(type => taken.has(type));
    const kept = lines.slice(1).filter(line => {
      const about = /^a=(?:rtpmap|fmtp|rtcp-fb):(\d+) /.exec(line);
      return !about || taken.has(about[1]);
    });
    return [`m=${head[1]} ${head[2]} ${head[3]} ${listed.join(" ")}`, ...kept].join("\r\n");
  }

  /** A foreign description with everything that we do not speak left out. */
  function cut(sdp) {
    return sdp.replace(/\r?\n/g, "\r\n").split(/(?=^m=)/m).map(cutSection).join("");
  }

  return {preferences, cut};
})();
