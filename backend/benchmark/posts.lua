-- wrk: announces a talk with each request, at another time and by another speaker:  -- TOKEN
-- Prints what paths.lua prints.
local headers, number = {}, (os.time() % 100000) * 500

function init(arguments)
  headers["Authorization"] = "Bearer " .. arguments[1]
  headers["Content-Type"] = "application/json"
end

function request()
  number = number + 1
  local start = os.date("!%Y-%m-%dT%H:%M:00Z", 2000000000 + number * 60)
  local body = string.format('{"title":{"en":"Talk %d"},"speakers":[{"name":{"en":"Speaker %d"}}],' ..
    '"session":{"start":"%s","series":["series-1"]}}', number, number, start)
  return wrk.format("POST", "/api/v1/talks", headers, body)
end

function done(summary, latency)
  local errors = summary.errors.status + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.stderr:write(string.format("%.0f %.2f %.2f %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, errors))
end
