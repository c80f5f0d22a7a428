"""Posts JSON to an address. Standard library only."""
import argparse
import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request

LARGEST_ANSWER = 1 << 20


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect would take message and token to a place that nobody named."""

    def redirect_request(self, *_):
        return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--url", required=True)
    parser.add_argument("--message", default="")
    parser.add_argument("--payload", default="")
    parser.add_argument("--response", required=True)
    parser.add_argument("--token-from", default="")
    parser.add_argument("--timeout", type=float, default=10)
    args = parser.parse_args()

    address = urllib.parse.urlsplit(args.url)
    if address.scheme not in ("http", "https") or not address.hostname:
        sys.exit(f"'{args.url}' is no http or https address.")
    message = {"text": args.message, "run": os.environ.get("ORRERY_RUN", ""), "step": os.environ.get("ORRERY_STEP", "")}
    if args.payload:
        with open(args.payload, encoding="utf-8") as source:
            message["payload"] = json.load(source)
    headers = {"Content-Type": "application/json", "User-Agent": "orrery-webhook/1"}
    if args.token_from:
        if args.token_from not in os.environ:
            sys.exit(f"The environment has no variable '{args.token_from}' with the token: name it under the step's `secrets:`.")
        headers["Authorization"] = "Bearer " + os.environ[args.token_from]
    request = urllib.request.Request(args.url, json.dumps(message).encode(), headers, method="POST")
    try:
        with urllib.request.build_opener(NoRedirect).open(request, timeout=args.timeout) as answer:
            status, body = answer.status, answer.read(LARGEST_ANSWER)
    except urllib.error.HTTPError as error:
        sys.exit(f"{address.hostname} answered {error.code}: {error.read(500).decode(errors='replace')}")
    except OSError as error:
        sys.exit(f"{address.hostname} could not be reached: {getattr(error, 'reason', error)}.")
    with open(args.response, "w", encoding="utf-8") as target:
        json.dump({"status": status, "body": body.decode(errors="replace")}, target, indent=1)
        target.write("\n")
    print(f"{address.hostname} answered {status}")


if __name__ == "__main__":
    main()
