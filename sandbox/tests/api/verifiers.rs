//! Verifiers of the caller: authenticator apps with codes of RFC 6238, and security keys with WebAuthn.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ciborium::Value as Cbor;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha1::Sha1;
use sha2::{Digest, Sha256};

use crate::schema::check_operation_response;
use crate::support::{Sandbox, api_error, text};

const PATH: &str = "/users/me/verifiers";

/// The code of an authenticator app, computed from the address that the sandbox gives. Only for SHA-1.
pub fn totp_code(key_uri: &str, seconds: i64) -> String {
    let parameter = |name: &str| {
        let query = key_uri.split_once('?').unwrap().1.split('&');
        query.filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name).unwrap().1.to_owned()
    };
    let secret = data_encoding::BASE32_NOPAD.decode(parameter("secret").as_bytes()).unwrap();
    let period = seconds as u64 / parameter("period").parse::<u64>().unwrap();
    let mut mac = Hmac::<Sha1>::new_from_slice(&secret).unwrap();
    mac.update(&period.to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let offset = usize::from(hash[19] & 15);
    let number = u32::from_be_bytes(hash[offset..offset + 4].try_into().unwrap()) & 0x7fff_ffff;
    let digits: usize = parameter("digits").parse().unwrap();
    format!("{:0digits$}", u64::from(number) % 10_u64.pow(digits as u32))
}

fn seconds(sandbox: &Sandbox) -> i64 {
    sandbox.server.app().clock.now() / 1000
}

#[test]
fn an_authenticator_app_is_proven_by_a_code() {
    let sandbox = Sandbox::start();
    let created = sandbox.post(&format!("{PATH}/totp"), json!({ "name": " Telephone " }));
    check_operation_response("postUsersMeVerifiersTotp", &created);
    let created = created.ok();
    assert_eq!(
        (&created["name"], &created["type"], &created["enabled"], &created["default"]),
        (&json!("Telephone"), &json!("totp"), &json!(false), &json!(false))
    );
    let uri = text(&created["keyUri"]);
    assert!(uri.starts_with("otpauth://totp/Harbor%20Lights%20Energy:"), "{uri}");
    assert!(uri.ends_with("&algorithm=SHA1&digits=6&period=30"), "{uri}");

    let path = format!("{PATH}/totp/{}", text(&created["id"]));
    let prove = |token: &str| sandbox.post(&path, json!({ "token": token, "enable": true }));
    let right = totp_code(&uri, seconds(&sandbox));
    let wrong = if right == "000000" { "000001" } else { "000000" };
    assert_eq!(prove(wrong).error(), api_error(400, "bad.request", "token"));
    assert_eq!(prove(&totp_code(&uri, seconds(&sandbox) - 300)).error(), api_error(400, "bad.request", "token"));
    let mine = || sandbox.get(PATH).ok();
    let found = |listing: &Value| {
        let list = listing["entities"].as_array().unwrap().clone();
        list.into_iter().find(|verifier| verifier["id"] == created["id"]).unwrap()
    };
    assert_eq!(found(&mine())["enabled"], false);
    assert_eq!(prove(&right).status, 204);
    assert_eq!(found(&mine())["enabled"], true);
    assert_eq!(prove(&right).error(), api_error(400, "bad.request", "token"), "a code is good for one time");
    sandbox.server.app().clock.advance(30_000);
    assert_eq!(prove(&totp_code(&uri, seconds(&sandbox))).status, 204);
    let shown = mine().to_string();
    assert!(!shown.contains("secret") && !shown.contains("otpauth"), "the secret is shown once: {shown}");
}

#[test]
fn the_qr_code_is_an_image_of_the_address() {
    let sandbox = Sandbox::start();
    let created = sandbox.post(&format!("{PATH}/totp"), json!({ "name": "Telephone", "secretSize": 64 })).ok();
    let image = STANDARD.decode(text(&created["encodedQuickResponseCode"])).unwrap();
    let mut reader = png::Decoder::new(std::io::Cursor::new(image)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    let (width, height) = (info.width as usize, info.height as usize);
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| pixels[y * width + x]);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    assert_eq!(grids[0].decode().unwrap().1, text(&created["keyUri"]));
}

#[test]
fn settings_of_an_authenticator_app_are_limited() {
    let sandbox = Sandbox::start();
    let create = |settings: Value| {
        let mut body = settings;
        body.as_object_mut().unwrap().entry("name").or_insert("App".into());
        sandbox.post(&format!("{PATH}/totp"), body)
    };
    let all = create(json!({ "algorithm": "SHA512", "digits": 12, "period": 60, "secretSize": 10, "enabled": true }));
    let all = all.ok();
    assert!(text(&all["keyUri"]).ends_with("&algorithm=SHA512&digits=12&period=60"));
    assert_eq!(all["enabled"], true);
    for (settings, field) in [
        (json!({ "digits": 5 }), "digits"),
        (json!({ "digits": 13 }), "digits"),
        (json!({ "secretSize": 9 }), "secretSize"),
        (json!({ "secretSize": 65 }), "secretSize"),
        (json!({ "period": 0 }), "period"),
        (json!({ "name": " " }), "name"),
        (json!({ "name": "x".repeat(101) }), "name"),
        (json!({ "algorithm": "MD5" }), "algorithm"),
        (json!({ "default": true }), "default"),
    ] {
        assert_eq!(create(settings).error(), api_error(400, "bad.request", field));
    }
    let default = create(json!({ "enabled": true, "default": true })).ok();
    let defaults: Vec<Value> = sandbox.get(PATH).ok()["entities"].as_array().unwrap().clone();
    let defaults: Vec<&Value> = defaults.iter().filter(|verifier| verifier["default"] == true).collect();
    assert_eq!((defaults.len(), &defaults[0]["id"]), (1, &default["id"]));
}

#[test]
fn the_caller_changes_and_deletes_own_verifiers_only() {
    let sandbox = Sandbox::with(|settings| {
        settings.tokens = ["sandbox-token", "robot=client"].map(|token| token.parse().unwrap()).into();
    });
    let me = text(&sandbox.get("/users/me").ok()["id"]);
    let mine = sandbox.get(PATH).ok();
    assert_eq!(mine["entities"], sandbox.get(&format!("/users/{me}/verifiers")).ok()["entities"]);
    assert_eq!(mine["selfUri"], "/api/v2/users/me/verifiers");
    let (app, key) = (text(&mine["entities"][0]["id"]), text(&mine["entities"][1]["id"]));
    let changed = sandbox.put(&format!("{PATH}/{app}"), json!({ "name": "Watch", "enabled": false })).ok();
    assert_eq!(
        (&changed["name"], &changed["enabled"], &changed["default"]),
        (&json!("Watch"), &json!(false), &json!(false))
    );
    let proof = json!({ "token": "123456" });
    for id in [key.as_str(), "nobody"] {
        let reply = sandbox.post(&format!("{PATH}/totp/{id}"), proof.clone());
        assert_eq!(reply.error(), api_error(404, "not.found", ""), "{id}");
    }
    assert_eq!(sandbox.delete(&format!("{PATH}/{app}")).status, 204);
    assert_eq!(sandbox.delete(&format!("{PATH}/{app}")).error(), api_error(404, "not.found", ""));
    let left = sandbox.get(PATH).ok();
    assert_eq!((left["total"].as_i64(), &left["entities"][0]["default"]), (Some(1), &json!(true)));

    let robot = [("Authorization", "Bearer robot")];
    let reply = sandbox.send("GET", "/api/v2/users/me/verifiers", &robot, "");
    assert_eq!(reply.error(), api_error(400, "bad.request", ""), "a client has no verifiers");
}

fn cbor(value: &Cbor) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).unwrap();
    bytes
}

/// What `navigator.credentials.create()` gives for options, with a new key of the curve P-256.
pub fn create_credential(options: &Value, origin: &str, id: &[u8]) -> Value {
    let coordinate = |byte| Cbor::Bytes(vec![byte; 32]);
    let key = [(1, 2.into()), (3, (-7).into()), (-1, 1.into()), (-2, coordinate(1)), (-3, coordinate(2))];
    let key = cbor(&Cbor::Map(key.map(|(label, value): (i32, Cbor)| (label.into(), value)).to_vec()));
    let hash = Sha256::digest(text(&options["rp"]["id"]));
    let length = u16::try_from(id.len()).unwrap().to_be_bytes();
    let data = [hash.as_slice(), &[0x45], &1_u32.to_be_bytes(), &[0; 16], &length, id, &key].concat();
    let object = [("fmt", "none".into()), ("attStmt", Cbor::Map(Vec::new())), ("authData", Cbor::Bytes(data))];
    let object = Cbor::Map(object.map(|(name, value)| (name.into(), value)).to_vec());
    let client =
        json!({ "type": "webauthn.create", "challenge": options["challenge"], "origin": origin, "crossOrigin": false });
    let encode = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
    json!({
        "id": encode(id),
        "rawId": encode(id),
        "type": "public-key",
        "authenticatorAttachment": "cross-platform",
        "clientExtensionResults": { "credProps": { "rk": false } },
        "response": {
            "clientDataJSON": encode(client.to_string().as_bytes()),
            "attestationObject": encode(&cbor(&object)),
            "transports": ["usb", "nfc"]
        }
    })
}

const ORIGIN: &str = "http://localhost:8080";

fn begin(sandbox: &Sandbox) -> Value {
    sandbox.post(&format!("{PATH}/webauthn/register/options"), Value::Null).ok()["publicKey"].clone()
}

#[test]
fn a_security_key_is_registered_for_its_challenge() {
    let sandbox = Sandbox::start();
    let me = sandbox.get("/users/me").ok();
    let options = begin(&sandbox);
    assert_eq!(URL_SAFE_NO_PAD.decode(text(&options["challenge"])).unwrap().len(), 32);
    assert_eq!((&options["user"]["name"], &options["user"]["displayName"]), (&me["email"], &me["name"]));
    let known = options["excludeCredentials"].as_array().unwrap().len();

    let register = |credential: Value| {
        let body = json!({ "name": "Blue key", "default": true, "credential": credential });
        sandbox.post(&format!("{PATH}/webauthn/register"), body)
    };
    let done = register(create_credential(&options, ORIGIN, b"a new credential"));
    check_operation_response("postUsersMeVerifiersWebauthnRegister", &done);
    let done = done.ok();
    assert_eq!(
        (&done["name"], &done["type"], &done["enabled"], &done["default"]),
        (&json!("Blue key"), &json!("webauthn"), &json!(true), &json!(true))
    );
    let again = register(create_credential(&options, ORIGIN, b"another one"));
    assert_eq!(
        again.error(),
        api_error(400, "bad.request", "credential.response.clientDataJSON"),
        "a challenge is good for one registration"
    );

    let options = begin(&sandbox);
    let excluded = options["excludeCredentials"].as_array().unwrap();
    assert_eq!(excluded.len(), known + 1);
    let new = excluded.last().unwrap();
    assert_eq!(
        new,
        &json!({ "type": "public-key", "id": URL_SAFE_NO_PAD.encode("a new credential"), "transports": ["usb", "nfc"] })
    );
    let twice = register(create_credential(&options, ORIGIN, b"a new credential"));
    assert_eq!(twice.error(), api_error(409, "request.conflict", ""));
}

#[test]
fn a_registration_that_answers_something_else_is_refused() {
    let sandbox = Sandbox::start();
    let refused = |change: &dyn Fn(&mut Value, &mut Value), field: &str| {
        let mut options = begin(&sandbox);
        let mut credential = create_credential(&options, ORIGIN, b"credential");
        change(&mut options, &mut credential);
        let body = json!({ "name": "Key", "credential": credential });
        let reply = sandbox.post(&format!("{PATH}/webauthn/register"), body);
        assert_eq!(reply.error(), api_error(400, "bad.request", &format!("credential.{field}")));
    };
    refused(
        &|options, credential| *credential = create_credential(options, "https://evil.example", b"x"),
        "response.clientDataJSON",
    );
    refused(
        &|options, credential| {
            options["challenge"] = "AAAA".into();
            *credential = create_credential(options, ORIGIN, b"x");
        },
        "response.clientDataJSON",
    );
    refused(
        &|options, credential| {
            options["rp"]["id"] = "example.com".into();
            *credential = create_credential(options, ORIGIN, b"x");
        },
        "response.attestationObject",
    );
    refused(&|_, credential| credential["response"]["attestationObject"] = "AAAA".into(), "response.attestationObject");
    refused(
        &|_, credential| credential["response"]["clientDataJSON"] = "not base64!".into(),
        "response.clientDataJSON",
    );
    refused(&|_, credential| credential["rawId"] = URL_SAFE_NO_PAD.encode("other").into(), "rawId");
    refused(&|_, credential| credential["id"] = URL_SAFE_NO_PAD.encode("other").into(), "id");
    refused(&|_, credential| credential["type"] = "password".into(), "type");
    refused(
        &|_, _| {
            sandbox.server.app().clock.advance(300_000);
        },
        "response.clientDataJSON",
    );
    assert_eq!(sandbox.get(PATH).ok()["total"], 2, "nothing was registered");
}
