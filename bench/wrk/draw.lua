-- Draws one path at random for each request; every fifth request is signed in, where a cookie is given.
--   BENCH_EVERY   another than every fifth: 1 for all
--   BENCH_PATHS   file with one path per line
--   BENCH_COOKIE  value of the Cookie header of those who are signed in
--   BENCH_CHECK   set in the warm-up only: counts every answer that is not 200 (costs time, so not while measuring)
-- Prints one line that starts with BENCH and is JSON.
local threads = {}

function setup(thread)
  thread:set("number", #threads + 1)
  table.insert(threads, thread)
end

function init()
  math.randomseed(20260101 + number)
  paths, others, sent = {}, 0, number
  every = tonumber(os.getenv("BENCH_EVERY") or "5")
  for line in io.lines(os.getenv("BENCH_PATHS")) do
    table.insert(paths, line)
  end
  local host = wrk.headers["Host"]
  local cookie = os.getenv("BENCH_COOKIE") or ""
  anonymous = { ["Host"] = host }
  signed_in = anonymous
  if cookie ~= "" then
    signed_in = { ["Host"] = host, ["Cookie"] = cookie }
  end
end

function request()
  sent = sent + 1
  return wrk.format("GET", paths[math.random(#paths)], sent % every == 0 and signed_in or anonymous)
end

if os.getenv("BENCH_CHECK") then
  function response(status)
    if status ~= 200 then others = others + 1 end
  end
end

function done(summary, latency)
  local unexpected = 0
  for _, thread in ipairs(threads) do
    unexpected = unexpected + (thread:get("others") or 0)
  end
  local errors = summary.errors
  io.write(string.format(
    'BENCH {"requests":%d,"bytes":%d,"micros":%d,"p50":%d,"p99":%d,"status":%d,"sockets":%d,"not200":%d}\n',
    summary.requests, summary.bytes, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.status, errors.connect + errors.read + errors.write + errors.timeout, unexpected))
end
