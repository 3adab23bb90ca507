package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
)

// answers is a homeserver that answers every request of a path's end in one way.
type answers map[string]struct {
	status int
	body   string
}

func (o *operator) homeserver(a answers) {
	o.tb.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for end, answer := range a {
			if strings.HasSuffix(r.URL.Path, end) {
				w.WriteHeader(answer.status)
				fmt.Fprint(w, answer.body)
				return
			}
		}
		w.WriteHeader(http.StatusNotFound)
		fmt.Fprint(w, `{"errcode":"M_UNRECOGNIZED","error":"no"}`)
	}))
	o.tb.Cleanup(server.Close)
	o.write("config.yaml", "user: tocsin\nhomeserver: "+server.URL+"\n")
}

func TestPasswordIsRefused(t *testing.T) {
	o := newOperator(t)
	o.homeserver(answers{"/login": {http.StatusForbidden, `{"errcode":"M_FORBIDDEN","error":"no"}`}})
	o.expect(o.with("run"), exitUsage, "n'a pas pu entrer sur http://127.0.0.1:", "does not accept this user and password")
}

func TestSessionIsRevoked(t *testing.T) {
	o := newOperator(t)
	whoami := answers{"/whoami": {http.StatusOK, `{"user_id":"@tocsin:localhost","device_id":"DEVICE"}`}}
	o.env = map[string]string{"TOCSIN_TOKEN": "correct-horse-battery"}
	o.homeserver(whoami)
	o.expect(o.with("run"), exitUsage, "n'a pas pu entrer") // it kept the session before it failed
	if text, err := os.ReadFile(o.path("data/crypto.db")); err != nil || strings.Contains(string(text), "correct-horse-battery") {
		t.Error("the token is in clear", err)
	}
	o.homeserver(answers{"/whoami": {http.StatusUnauthorized, `{"errcode":"M_UNKNOWN_TOKEN","error":"no"}`}})
	o.expect(o.with("run"), exitSession, "a fermé la session du bot", "déplacez "+o.path("data/crypto.db"), "Rien du collectif n'est perdu")
	o.env["TOCSIN_KEY"] = strings.Repeat("cd", 32)
	o.expect(o.with("run"), exitKey, "La clé de TOCSIN_KEY n'ouvre pas")
}
