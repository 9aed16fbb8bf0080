// A small spec in the notation of spec/openapi.yaml, for the tests of `spec:diff` and `spec:adopt`.

/** The spec. The generator accepts it. */
export const ours = `# A small spec.
openapi: 3.1.0
info:
  title: Small
  version: '1'
servers:
  - url: https://api.{host}
    variables:
      host: {default: one.example, enum: [one.example]}
    x-regions:
      one: one.example
security:
  - oauth: []
tags:
  - name: Users
    description: People.
paths:
  /api/v2/users/{userId}:
    delete:
      operationId: deleteUser
      tags: [Users]
      summary: Delete a user.
      description: The user is gone afterwards.
      deprecated: true
      x-permissions:
        kind: all
        permissions: ['directory:user:delete']
      security:
        - oauth: [users]
      parameters:
        - name: userId
          in: path
          required: true
          description: Id of the user.
          schema: {type: string}
      responses:
        '2XX':
          description: The user was deleted; no body.
          headers:
            ININ-Correlation-Id: {$ref: '#/components/headers/CorrelationId'}
        '400': {$ref: '#/components/responses/BadRequest'}
        '404': {$ref: '#/components/responses/NotFound'}
    get:
      operationId: getUser
      tags: [Users]
      summary: Read a user.
      description: Returns one user.
      x-preview: true
      x-permissions:
        kind: any
        permissions: ['directory:user:view', 'directory:user:edit']
      security:
        - oauth: [users, 'users:readonly']
      parameters:
        - name: userId
          in: path
          required: true
          description: Id of the user.
          schema: {type: string}
        - name: expand
          in: query
          required: false
          description: Parts to add.
          schema:
            type: array
            items:
              title: UserExpandOption
              type: string
              enum: [presence, team]
          style: form
          explode: true
        - name: state
          in: query
          required: false
          description: State of the user.
          schema:
            title: GetUserStateOption
            type: string
            enum: [active, deleted, ANY]
            default: ANY
      responses:
        '200':
          description: The user.
          headers:
            ININ-Correlation-Id: {$ref: '#/components/headers/CorrelationId'}
          content:
            application/json:
              schema: {$ref: '#/components/schemas/User'}
        '400': {$ref: '#/components/responses/BadRequest'}
        '404': {$ref: '#/components/responses/NotFound'}
      x-error-codes:
        '400': [invalid.id]
  /api/v2/users:
    get:
      operationId: getUsers
      tags: [Users]
      summary: List users.
      description: Returns one page of users.
      x-permissions:
        kind: none
        permissions: []
      x-paging:
        style: pageNumber
        items: entities
      security:
        - oauth: [users, 'users:readonly']
      parameters:
        - name: pageSize
          in: query
          required: false
          description: Number of users per page.
          schema:
            type: integer
            default: 25
        - name: pageNumber
          in: query
          required: false
          description: Number of the page.
          schema: {type: integer}
        - name: active
          in: query
          required: true
          description: True for active users.
          schema: {type: boolean}
        - name: expand
          in: query
          required: false
          description: Parts to add.
          schema:
            type: array
            items:
              title: UserExpandOption
              type: string
              enum: [presence, team]
          style: form
          explode: true
      responses:
        '200':
          description: One page of users.
          headers:
            ININ-Correlation-Id: {$ref: '#/components/headers/CorrelationId'}
          content:
            application/json:
              schema: {$ref: '#/components/schemas/UserListing'}
        '400': {$ref: '#/components/responses/BadRequest'}
    post:
      operationId: postUsers
      tags: [Users]
      summary: Create a user.
      description: Creates one user.
      x-permissions:
        kind: any
        permissions: ['directory:user:add']
      security:
        - oauth: [users]
      requestBody:
        required: true
        description: The new user.
        content:
          application/json:
            schema: {$ref: '#/components/schemas/CreateUser'}
      responses:
        '201':
          description: The user.
          headers:
            ININ-Correlation-Id: {$ref: '#/components/headers/CorrelationId'}
          content:
            application/json:
              schema: {$ref: '#/components/schemas/User'}
        '400': {$ref: '#/components/responses/BadRequest'}
components:
  securitySchemes:
    oauth:
      type: oauth2
      description: Access tokens of the login service.
      flows:
        implicit:
          authorizationUrl: https://login.one.example/oauth/authorize
          scopes:
            users: Read and change users.
            users:readonly: Read users.
  headers:
    CorrelationId:
      description: Identifies the request.
      schema: {type: string}
  responses:
    BadRequest:
      description: The request is malformed.
      content:
        application/json:
          schema: {$ref: '#/components/schemas/ErrorBody'}
      x-error-codes: [bad.request]
    NotFound:
      description: The entity does not exist.
      content:
        application/json:
          schema: {$ref: '#/components/schemas/ErrorBody'}
      x-error-codes: [not.found]
  schemas:
    CreateUser:
      type: object
      description: A user to create.
      x-domain: users
      x-use: [request]
      required: [email]
      properties:
        name:
          description: Name of the user.
          type: string
        email:
          description: Address of the user.
          type: string
    ErrorBody:
      type: object
      description: The body of an error.
      x-domain: common
      x-use: [error]
      properties:
        code:
          description: Code of the error.
          type: string
    User:
      type: object
      description: A user.
      x-domain: users
      x-use: [response]
      properties:
        id:
          description: Id of the user.
          type: string
          readOnly: true
        name:
          description: Name of the user.
          type: string
        state:
          title: UserState
          description: State of the user.
          anyOf:
            - type: string
              enum: [active, deleted]
            - {type: string}
        manager:
          description: Who leads the user.
          allOf:
            - {$ref: '#/components/schemas/User'}
        skills:
          description: Skills of the user.
          type: array
          items: {type: string}
          uniqueItems: true
        attributes:
          description: Free attributes.
          type: object
          additionalProperties: {}
        selfUri:
          description: Path of the user.
          type: string
          format: uri-reference
    UserListing:
      type: object
      description: One page of users.
      x-domain: users
      x-use: [response]
      properties:
        entities:
          description: The users.
          type: array
          items: {$ref: '#/components/schemas/User'}
        total:
          description: Number of users.
          type: integer
          format: int64
`;
