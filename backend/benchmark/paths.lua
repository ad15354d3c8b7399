-- wrk: the paths of a file in turn, with headers:  -- FILE [NAME VALUE]…  With ONCE set, each is asked for once.
-- Prints requests a second, the 50th and 99th percentile in ms, and the number of errors.
local ffi = require("ffi")
ffi.cdef("typedef struct { long s, ns; } moment; int clock_gettime(int, moment *);")
local paths, next, answered, begun, thread = {}, 0, 0

local function now()
  local moment = ffi.new("moment")
  ffi.C.clock_gettime(1, moment)
  return tonumber(moment.s) + tonumber(moment.ns) / 1e9
end

function setup(only) thread = only end

function init(arguments)
  local headers = {}
  for i = 2, #arguments, 2 do headers[arguments[i]] = arguments[i + 1] end
  for line in io.lines(arguments[1]) do paths[#paths + 1] = wrk.format("GET", line, headers) end
end

function request()
  begun = begun or now()
  next = next % #paths + 1
  return paths[next]
end

if os.getenv("ONCE") then
  function response()
    answered = answered + 1
    if answered == #paths then
      -- wrk itself counts the rest of its time, too.
      seconds = now() - begun
      wrk.thread:stop()
    end
  end
end

function done(summary, latency)
  local errors = summary.errors.status + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.stderr:write(string.format("%.0f %.2f %.2f %d\n", summary.requests / (thread:get("seconds") or summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, errors))
end
