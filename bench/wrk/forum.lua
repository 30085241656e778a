-- People at a meeting: 75 of them, each with 300 ms between an answer and the next request, so 250 requests a second at most.
-- Of their requests 40 % are the programme (half of them with the mark of the page they have, where it has one), 30 % a
-- session, 20 % its questions, 5 % the calendar, 5 % a question asked. One in five is signed in; languages by share of use.
--   BENCH_CYCLE, BENCH_SESSIONS (paths apart by blanks), BENCH_FLOOR, BENCH_QUESTIONS: where they look
--   BENCH_COOKIE: value of the Cookie header of those who are signed in    BENCH_TOKEN: of the protection of forms
--   BENCH_ETAG: mark of the programme page, blank where it has none
-- Prints one line that starts with BENCH and is JSON.
local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init()
  math.randomseed(20260101)
  cycle, floor, questions = os.getenv("BENCH_CYCLE"), os.getenv("BENCH_FLOOR"), os.getenv("BENCH_QUESTIONS")
  cookie, token, etag = os.getenv("BENCH_COOKIE"), os.getenv("BENCH_TOKEN"), os.getenv("BENCH_ETAG") or ""
  sessions, others, sent = {}, 0, 0
  for path in string.gmatch(os.getenv("BENCH_SESSIONS"), "%S+") do
    table.insert(sessions, path)
  end
end

function language()
  local drawn = math.random()
  if drawn < 0.5 then return "en" end
  if drawn < 0.68 then return "fr" end
  if drawn < 0.82 then return "es" end
  if drawn < 0.92 then return "ar" end
  if drawn < 0.96 then return "ru" end
  return "zh"
end

function request()
  sent = sent + 1
  local headers = { ["Host"] = wrk.headers["Host"], ["Accept-Language"] = language() }
  local drawn = math.random()
  if drawn >= 0.95 then
    headers["Content-Type"] = "application/json"
    headers["Cookie"] = "XSRF-TOKEN=" .. token
    headers["X-XSRF-TOKEN"] = token
    return wrk.format("POST", questions, headers, '{"text": "What did it cost, and who paid for it?"}')
  end
  if sent % 5 == 0 then headers["Cookie"] = cookie end
  if drawn < 0.4 then
    if etag ~= "" and drawn < 0.2 then headers["If-None-Match"] = etag end
    return wrk.format("GET", cycle .. "/programme", headers)
  end
  if drawn < 0.7 then return wrk.format("GET", sessions[math.random(#sessions)], headers) end
  if drawn < 0.9 then return wrk.format("GET", floor .. "/floor", headers) end
  return wrk.format("GET", cycle .. "/programme.ics", headers)
end

function delay()
  return 300
end

function response(status)
  if status ~= 200 and status ~= 201 and status ~= 304 then others = others + 1 end
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
