-- wrk: the paths of a file in turn, with headers:  -- FILE [NAME VALUE]…  With ONCE set, each is asked for once.
-- Prints requests a second, the 50th and 99th percentile in ms, and the number of errors.
local paths, next, answered = {}, 0, 0

function init(arguments)
  local headers = {}
  for i = 2, #arguments, 2 do headers[arguments[i]] = arguments[i + 1] end
  for line in io.lines(arguments[1]) do paths[#paths + 1] = wrk.format("GET", line, headers) end
end

function request()
  next = next % #paths + 1
  return paths[next]
end

if os.getenv("ONCE") then
  function response()
    answered = answered + 1
    if answered >= #paths then wrk.thread:stop() end
  end
end

function done(summary, latency)
  local errors = summary.errors.status + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.stderr:write(string.format("%.0f %.2f %.2f %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, errors))
end
