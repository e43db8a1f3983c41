-- What a user of Neovim does, by the functions that Neovim's own keys call. Prints what came of it as JSON.
local report = {}

local function text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') .. '\n'
end

local function await(what, condition)
  assert(vim.wait(30000, condition, 20), what .. ' never came about')
end

local function at(pattern, offset)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search(pattern, 'cW') > 0, pattern .. ' is not in the text')
  local place = vim.api.nvim_win_get_cursor(0)
  vim.api.nvim_win_set_cursor(0, { place[1], place[2] + (offset or 0) })
end

local function main()
  local buffer = vim.api.nvim_get_current_buf()
  local client
  await('the server', function()
    client = vim.lsp.get_active_clients()[1]
    return client and client.initialized
  end)
  local function ask(method)
    local parameters = vim.lsp.util.make_position_params(0, client.offset_encoding)
    local answers = assert(vim.lsp.buf_request_sync(buffer, method, parameters, 30000))
    local answer = answers[client.id]
    assert(not answer.error, vim.inspect(answer.error))
    return answer.result
  end
  local function findings()
    return vim.tbl_map(function(found)
      return string.format('%d:%d %s: %s', found.lnum + 1, found.col + 1, found.code or '', found.message)
    end, vim.diagnostic.get(buffer))
  end

  report.filetype = vim.bo[buffer].filetype
  await('findings', function() return #vim.diagnostic.get(buffer) > 0 end)
  report.findings = findings()

  at('colocation web-servise', #'colocation web-s')
  vim.cmd('normal! ciWweb-service')
  await('the end of the finding', function() return #vim.diagnostic.get(buffer) == 0 end)

  at('colocation', 2)
  report.hover = ask('textDocument/hover').contents.value

  at('cidr_netmask=24')
  vim.cmd('normal! A  ni')
  vim.cmd('startinsert!')
  vim.api.nvim_win_set_cursor(0, { vim.fn.line('.'), #vim.fn.getline('.') })
  local offered = ask('textDocument/completion')
  report.completion = vim.tbl_map(function(item) return item.label end, offered.items or offered)
  vim.cmd('stopinsert')
  vim.fn.setline('.', (vim.fn.getline('.'):gsub('  ni$', '')))

  at('group web-service', #'group w')
  vim.lsp.buf.rename('shop')
  await('the new name', function() return text(buffer):find('group shop', 1, true) ~= nil end)
  report.renamed = text(buffer)

  vim.cmd([[%substitute/^\( \+\)/\1\1/]])
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = 30000 })
  else
    vim.lsp.buf.formatting_sync(nil, 30000)
  end
  report.formatted = text(buffer)

  at('colocation shop', #'colocation s')
  vim.lsp.buf.definition()
  await('the definition', function() return vim.fn.getline('.'):find('^group shop') ~= nil end)
  report.definition = vim.fn.getline('.')

  client.stop()
  await('the end of the server', function() return client.is_stopped() end)
end

local fine, fault = xpcall(main, debug.traceback)
if not fine then report.fault = fault end
io.stdout:write(vim.json.encode(report) .. '\n')
vim.cmd(fine and 'qall!' or 'cquit!')
