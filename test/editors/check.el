;;; What a user of Emacs does, by the functions that its keys call. Prints what came of it as JSON. -*- lexical-binding: t -*-
(require 'eglot)
(require 'flymake)
(require 'json)

(defvar report nil)
(defun report (key value) (push (cons key value) report))

(defun await (what condition)
  (let ((end (+ (float-time) 30)))
    (while (not (funcall condition))
      (when (> (float-time) end) (error "%s never came about" what))
      (accept-process-output nil 0.05))))

(defun at (text)
  "Put point behind TEXT."
  (goto-char (point-min))
  (search-forward text))

(defun findings ()
  ;; In batch mode nothing is idle, so that Flymake has to be asked.
  (flymake-start)
  (flymake-diagnostics))

(defun sent ()
  "Tell the server what was edited, as Emacs does when it is idle."
  (eglot--signal-textDocument/didChange))

(defun contents (hover)
  (let ((contents (plist-get hover :contents)))
    (if (stringp contents) contents (plist-get contents :value))))

(condition-case fault
    (progn
      (setq eglot-sync-connect 30
            eglot-confirm-server-initiated-edits nil
            make-backup-files nil
            create-lockfiles nil)
      (find-file (getenv "FILE"))
      ;; Without a display the hook waits for a redisplay that never is.
      (unless (eglot-managed-p) (call-interactively #'eglot))
      (await "the server" #'eglot-managed-p)
      (report 'mode (symbol-name major-mode))
      (await "findings" #'findings)
      (report 'findings
              (vconcat (mapcar (lambda (found)
                                 (format "%d %s"
                                         (line-number-at-pos (flymake-diagnostic-beg found))
                                         (flymake-diagnostic-text found)))
                               (findings))))
      (at "colocation web-servise")
      (delete-char -4)
      (insert "vice")
      (sent)
      (await "the end of the finding" (lambda () (null (findings))))
      (at "coloca")
      (report 'hover (contents (jsonrpc-request (eglot--current-server-or-lose)
                                                :textDocument/hover
                                                (eglot--TextDocumentPositionParams))))
      (at "cidr_netmask=24")
      (insert "  ni")
      (sent)
      (let ((table (nth 2 (eglot-completion-at-point))))
        (report 'completion (vconcat (all-completions "ni" table))))
      (delete-char -4)
      (sent)
      (at "group web-s")
      (eglot-rename "shop")
      (await "the new name" (lambda () (string-match-p "^group shop" (buffer-string))))
      (report 'renamed (buffer-string))
      (at "group shop {\n")
      (insert "    ")
      (sent)
      (eglot-format-buffer)
      (report 'formatted (buffer-string))
      (at "colocation sh")
      (call-interactively #'xref-find-definitions)
      (report 'definition (buffer-substring (line-beginning-position) (line-end-position)))
      (set-buffer-modified-p nil)
      (eglot-shutdown (eglot--current-server-or-lose))
      (princ (json-encode report))
      (kill-emacs 0))
  (error
   (report 'fault (format "%S" fault))
   (princ (json-encode report))
   (kill-emacs 1)))
